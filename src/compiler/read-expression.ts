/** From TypeScript expressions to the IR. A table from syntax kind to reader; what is not in it is refused. */
import { Node, SyntaxKind } from 'ts-morph';
import type {
  ConditionalExpression,
  ObjectLiteralExpression,
  PropertyAccessExpression,
  TemplateExpression,
} from 'ts-morph';
import type { IrConditional, IrExpression } from './ir.js';
import { checkFieldNames } from './check-names.js';
import { readCall } from './read-call.js';
import { readInteger, readText, refuseNumber } from './read-literal.js';
import { readBinary, readPrefix, requireBool } from './read-operator.js';
import { presentType, textOrInt, typeAt } from './read-type.js';
import { refuse, refuseNull } from './refusal.js';
import type { RuleScope } from './rule-scope.js';
import { constantDeclaration } from './read-constant.js';
import { capturesOf, variableDeclaration } from './variables.js';

/** Reads an expression; refuses everything outside of the subset. */
export function readExpression(node: Node, scope: RuleScope): IrExpression {
  if (Node.isParenthesizedExpression(node)) return readExpression(node.getExpression(), scope);
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
    return readText(node, node.getLiteralText());
  }
  if (Node.isNumericLiteral(node)) return readInteger(node, node.getLiteralValue());
  if (Node.isTrueLiteral(node)) return { kind: 'bool', value: true };
  if (Node.isFalseLiteral(node)) return { kind: 'bool', value: false };
  if (Node.isIdentifier(node)) return readIdentifier(node, scope);
  if (Node.isPropertyAccessExpression(node)) return readField(node, scope);
  if (Node.isObjectLiteralExpression(node)) return readRecord(node, scope);
  if (Node.isArrayLiteralExpression(node)) {
    return { kind: 'list', items: node.getElements().map((item) => readExpression(item, scope)) };
  }
  if (Node.isTemplateExpression(node)) return readTemplate(node, scope);
  if (Node.isPrefixUnaryExpression(node)) return readPrefix(node, scope);
  if (Node.isBinaryExpression(node)) return readBinary(node, scope);
  if (Node.isCallExpression(node)) return readCall(node, scope);
  if (Node.isConditionalExpression(node)) return readConditional(node, scope);
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

function readIdentifier(node: Node, scope: RuleScope): IrExpression {
  const name = node.getText();
  if (name === 'undefined') return { kind: 'absent' };
  if (name === 'NaN' || name === 'Infinity') refuseNumber(node);
  const constant = constantDeclaration(node);
  if (constant !== undefined) return { kind: 'constant', name: scope.constant(constant) };
  if (variableDeclaration(node)?.getFirstAncestorByKind(SyntaxKind.FunctionDeclaration) === undefined) {
    refuse(
      node,
      'RuleName',
      `'${name}' is not a parameter, a local variable or a constant of src/model`,
      'a rule that returns the value, or an exported constant of src/model',
    );
  }
  return { kind: 'variable', name };
}

function readConditional(node: ConditionalExpression, scope: RuleScope): IrConditional {
  requireBool(node.getCondition());
  return {
    kind: 'conditional',
    condition: readExpression(node.getCondition(), scope),
    whenTrue: readExpression(node.getWhenTrue(), scope),
    whenFalse: readExpression(node.getWhenFalse(), scope),
    captures: capturesOf(node),
  };
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
      return { name: property.getName(), value: readIdentifier(property.getNameNode(), scope) };
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
