/** From TypeScript expressions to the IR. A table from syntax kind to reader; what is not in it is refused. */
import { Node, SyntaxKind } from 'ts-morph';
import type { ObjectLiteralExpression, PropertyAccessExpression, TemplateExpression } from 'ts-morph';
import type { IrExpression, IrType } from './ir.js';
import { checkFieldNames } from './check-names.js';
import { readCall } from './read-call.js';
import { readBinary, readPrefix } from './read-operator.js';
import { presentType, readType } from './read-type.js';
import { refuse } from './refusal.js';

/** What reading a body needs to know beside the node. */
export interface RuleScope {
  /** Notes that a rule or a std function is called. */
  called(library: 'rule' | 'std', name: string): void;
  /** Whether the statements are those of a case: printers make a chain of conditions of it, where `break` means more. */
  inCase: boolean;
}

/** Reads an expression; refuses everything outside of the subset. */
export function readExpression(node: Node, scope: RuleScope): IrExpression {
  if (Node.isParenthesizedExpression(node)) return readExpression(node.getExpression(), scope);
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
    return readText(node, node.getLiteralText());
  }
  if (Node.isNumericLiteral(node)) return readInteger(node, node.getLiteralValue());
  if (Node.isTrueLiteral(node)) return { kind: 'bool', value: true };
  if (Node.isFalseLiteral(node)) return { kind: 'bool', value: false };
  if (Node.isIdentifier(node)) return readIdentifier(node);
  if (Node.isPropertyAccessExpression(node)) return readField(node, scope);
  if (Node.isObjectLiteralExpression(node)) return readRecord(node, scope);
  if (Node.isArrayLiteralExpression(node)) {
    return { kind: 'list', items: node.getElements().map((item) => readExpression(item, scope)) };
  }
  if (Node.isTemplateExpression(node)) return readTemplate(node, scope);
  if (Node.isPrefixUnaryExpression(node)) return readPrefix(node, scope);
  if (Node.isBinaryExpression(node)) return readBinary(node, scope);
  if (Node.isCallExpression(node)) return readCall(node, scope);
  if (Node.isConditionalExpression(node)) {
    refuse(
      node,
      'RuleConditional',
      'a conditional inside an expression is not portable',
      'a let with the conditional as its value',
    );
  }
  if (Node.isNullLiteral(node)) refuseNull(node);
  return refuse(
    node,
    'RuleExpression',
    `${node.getKindName()} does not exist in rules`,
    insteadOf[node.getKind()] ?? 'the expressions of docs/portable-rules.md',
  );
}

/** What to write instead of expressions that people reach for. */
const insteadOf: Partial<Record<SyntaxKind, string>> = {
  [SyntaxKind.ArrowFunction]: 'map, filter, some, every or find with an expression, or a rule',
  [SyntaxKind.AsExpression]: 'a comparison that narrows the type',
  [SyntaxKind.BigIntLiteral]: 'an integer of at most 53 bits',
  [SyntaxKind.ElementAccessExpression]: 'itemAt(list, index), or codeUnitAt(text, index)',
  [SyntaxKind.NewExpression]: 'a record: { name: value }',
  [SyntaxKind.NonNullExpression]: 'if (value !== undefined) { … }, or valueOr(value, byDefault)',
  [SyntaxKind.RegularExpressionLiteral]: "matchesWhole(text, 'pattern')",
  [SyntaxKind.SatisfiesExpression]: 'a let with a type',
  [SyntaxKind.SpreadElement]: 'for (const item of list) { copy.push(item); }',
  [SyntaxKind.TypeOfExpression]: "a record with a field 'kind'",
};

/** The type of an expression at this place, after narrowing. */
export function typeAt(node: Node): IrType {
  return readType(node.getType(), node);
}

/** Refuses null. */
export function refuseNull(node: Node): never {
  refuse(
    node,
    'RuleNull',
    "null does not exist in rules, because PowerShell's $null stands for undefined",
    'undefined',
  );
}

/** A literal text. */
export function readText(node: Node, value: string): IrExpression & { kind: 'text' } {
  if (!value.isWellFormed()) {
    refuse(node, 'RuleText', 'a text must be well-formed UTF-16', 'whole surrogate pairs');
  }
  return { kind: 'text', value };
}

/** A literal number. */
export function readInteger(node: Node, value: number): IrExpression {
  if (!Number.isSafeInteger(value)) refuseNumber(node);
  return { kind: 'int', value };
}

function refuseNumber(node: Node): never {
  refuse(node, 'RuleNumber', 'numbers are integers of at most 53 bits', 'an integer');
}

function readIdentifier(node: Node): IrExpression {
  const name = node.getText();
  if (name === 'undefined') return { kind: 'absent' };
  if (name === 'NaN' || name === 'Infinity') refuseNumber(node);
  const declaration = node.getSymbol()?.getDeclarations()[0];
  const local = Node.isParameterDeclaration(declaration) || Node.isVariableDeclaration(declaration);
  const owner = declaration?.getFirstAncestorByKind(SyntaxKind.FunctionDeclaration);
  if (!local || owner === undefined) {
    refuse(node, 'RuleName', `'${name}' is not a parameter or a local variable`, 'a rule that returns the value');
  }
  return { kind: 'variable', name };
}

function readField(node: PropertyAccessExpression, scope: RuleScope): IrExpression {
  if (node.hasQuestionDotToken()) {
    refuse(node, 'RuleMember', "'?.' does not exist in Windows PowerShell", 'if (value !== undefined) { … }');
  }
  const of = presentType(typeAt(node.getExpression()));
  if (of.kind !== 'record' && of.kind !== 'union') {
    refuse(
      node,
      'RuleMember',
      `'${node.getName()}' of a ${of.kind} differs between the languages`,
      node.getName() === 'length' ? 'textLength(text), or listLength(list)' : 'a function of src/rules/std',
    );
  }
  return { kind: 'field', of: readExpression(node.getExpression(), scope), name: node.getName() };
}

function readRecord(node: ObjectLiteralExpression, scope: RuleScope): IrExpression {
  const fields = node.getProperties().map((property) => {
    if (Node.isShorthandPropertyAssignment(property)) {
      return { name: property.getName(), value: readIdentifier(property.getNameNode()) };
    }
    if (Node.isPropertyAssignment(property) && Node.isIdentifier(property.getNameNode())) {
      return { name: property.getName(), value: readExpression(property.getInitializerOrThrow(), scope) };
    }
    return refuse(property, 'RuleRecord', 'a record has plain fields only', 'name: value');
  });
  checkFieldNames(
    fields.map(({ name }) => name),
    node,
  );
  return { kind: 'record', fields };
}

function readTemplate(node: TemplateExpression, scope: RuleScope): IrExpression {
  const parts: { value: IrExpression; type: 'text' | 'int' }[] = [
    { value: readText(node, node.getHead().getLiteralText()), type: 'text' },
  ];
  for (const span of node.getTemplateSpans()) {
    const expression = span.getExpression();
    parts.push({ value: readExpression(expression, scope), type: textOrInt(expression) });
    parts.push({ value: readText(node, span.getLiteral().getLiteralText()), type: 'text' });
  }
  return { kind: 'concat', parts: parts.filter(({ value }) => !(value.kind === 'text' && value.value === '')) };
}

/** What a part of a concatenation is; refuses what has no text that is the same everywhere. */
export function textOrInt(node: Node): 'text' | 'int' {
  const { kind } = typeAt(node);
  if (kind === 'text' || kind === 'int') return kind;
  return refuse(node, 'RuleTemplate', `a value of the kind ${kind} has no text`, 'a text or an integer');
}
