/** From TypeScript expressions to the IR. A table from syntax kind to reader; what is not in it is refused. */
import { Node, SyntaxKind } from 'ts-morph';
import type { BinaryExpression, CallExpression, ObjectLiteralExpression, TemplateExpression } from 'ts-morph';
import type { IrComparison, IrExpression, IrType } from './ir.js';
import { presentType, readType } from './read-type.js';
import { refuse } from './refusal.js';

/** What reading a body needs to know beside the node. */
export interface RuleScope {
  /** Notes that a rule or a std function is called. */
  called(library: 'rule' | 'std', name: string): void;
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
  return refuse(
    node,
    'RuleExpression',
    `${node.getKindName()} does not exist in rules`,
    'the expressions of docs/portable-rules.md',
  );
}

/** The type of an expression at this place, after narrowing. */
export function typeAt(node: Node): IrType {
  return readType(node.getType(), node);
}

function readText(node: Node, value: string): IrExpression {
  if (!value.isWellFormed()) {
    refuse(node, 'RuleText', 'a text must be well-formed UTF-16', 'whole surrogate pairs');
  }
  return { kind: 'text', value };
}

function readInteger(node: Node, value: number): IrExpression {
  if (!Number.isSafeInteger(value)) {
    refuse(node, 'RuleNumber', 'numbers are integers of at most 53 bits', 'an integer');
  }
  return { kind: 'int', value };
}

function readIdentifier(node: Node): IrExpression {
  const name = node.getText();
  if (name === 'undefined') return { kind: 'absent' };
  const declaration = node.getSymbol()?.getDeclarations()[0];
  const local = Node.isParameterDeclaration(declaration) || Node.isVariableDeclaration(declaration);
  const owner = declaration?.getFirstAncestorByKind(SyntaxKind.FunctionDeclaration);
  if (!local || owner === undefined) {
    refuse(node, 'RuleName', `'${name}' is not a parameter or a local variable`, 'a rule that returns the value');
  }
  return { kind: 'variable', name };
}

function readField(node: Node, scope: RuleScope): IrExpression {
  if (!Node.isPropertyAccessExpression(node)) throw new Error('not a property access');
  const of = presentType(typeAt(node.getExpression()));
  if (of.kind !== 'record' && of.kind !== 'union') {
    refuse(
      node,
      'RuleMember',
      `'${node.getName()}' of a ${of.kind} differs between the languages`,
      'a function of src/rules/std',
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

function textOrInt(node: Node): 'text' | 'int' {
  const { kind } = typeAt(node);
  if (kind === 'text' || kind === 'int') return kind;
  return refuse(node, 'RuleTemplate', `a ${kind} has no text`, 'a string or a number');
}

function readPrefix(node: Node, scope: RuleScope): IrExpression {
  if (!Node.isPrefixUnaryExpression(node)) throw new Error('not a prefix');
  const operand = node.getOperand();
  if (node.getOperatorToken() === SyntaxKind.ExclamationToken) {
    requireBool(operand);
    return { kind: 'not', value: readExpression(operand, scope) };
  }
  if (node.getOperatorToken() === SyntaxKind.MinusToken && Node.isNumericLiteral(operand)) {
    return readInteger(node, -operand.getLiteralValue());
  }
  return refuse(node, 'RuleOperator', 'this operator does not exist in rules', '!, or a subtraction');
}

/** Refuses a condition that is not a boolean: what is "truthy" differs between the languages. */
export function requireBool(node: Node): void {
  const type = typeAt(node);
  if (type.kind !== 'bool') {
    refuse(
      node,
      'RuleCondition',
      `a condition is a boolean, and this is ${type.kind}`,
      'a comparison, such as x !== undefined',
    );
  }
}

const comparisons: Partial<Record<SyntaxKind, IrComparison>> = {
  [SyntaxKind.EqualsEqualsEqualsToken]: 'equal',
  [SyntaxKind.ExclamationEqualsEqualsToken]: 'notEqual',
  [SyntaxKind.LessThanToken]: 'less',
  [SyntaxKind.LessThanEqualsToken]: 'lessOrEqual',
  [SyntaxKind.GreaterThanToken]: 'greater',
  [SyntaxKind.GreaterThanEqualsToken]: 'greaterOrEqual',
};

function readBinary(node: BinaryExpression, scope: RuleScope): IrExpression {
  const operator = node.getOperatorToken().getKind();
  const [leftNode, rightNode] = [node.getLeft(), node.getRight()];
  if (operator === SyntaxKind.AmpersandAmpersandToken || operator === SyntaxKind.BarBarToken) {
    requireBool(leftNode);
    requireBool(rightNode);
    const how = operator === SyntaxKind.AmpersandAmpersandToken ? 'and' : 'or';
    return { kind: 'logic', how, left: readExpression(leftNode, scope), right: readExpression(rightNode, scope) };
  }
  const how = comparisons[operator];
  const left = readExpression(leftNode, scope);
  const right = readExpression(rightNode, scope);
  if (how !== undefined) return readComparison(node, how, left, right);
  const type = typeAt(node);
  if (operator === SyntaxKind.PlusToken && type.kind === 'text') {
    return {
      kind: 'concat',
      parts: [...concatParts(left, textOrInt(leftNode)), ...concatParts(right, textOrInt(rightNode))],
    };
  }
  const arithmetic = {
    [SyntaxKind.PlusToken]: 'add',
    [SyntaxKind.MinusToken]: 'subtract',
    [SyntaxKind.AsteriskToken]: 'multiply',
  } as const;
  if (type.kind === 'int' && operator in arithmetic) {
    return { kind: 'arithmetic', how: arithmetic[operator as keyof typeof arithmetic], left, right };
  }
  return refuse(
    node,
    'RuleOperator',
    `'${node.getOperatorToken().getText()}' does not exist in rules`,
    '=== !== < <= > >= + - * && ||',
  );
}

function concatParts(value: IrExpression, type: 'text' | 'int'): { value: IrExpression; type: 'text' | 'int' }[] {
  return value.kind === 'concat' ? value.parts : [{ value, type }];
}

function readComparison(
  node: BinaryExpression,
  how: IrComparison,
  left: IrExpression,
  right: IrExpression,
): IrExpression {
  if (left.kind === 'absent' || right.kind === 'absent') {
    if (how !== 'equal' && how !== 'notEqual')
      refuse(node, 'RuleComparison', 'undefined has no order', '=== undefined');
    return { kind: 'isAbsent', value: left.kind === 'absent' ? right : left, negated: how === 'notEqual' };
  }
  const types = [typeAt(node.getLeft()), typeAt(node.getRight())];
  const optional = types.some((type) => type.kind === 'optional');
  const [leftType, rightType] = types.map(presentType);
  const type = leftType!.kind;
  const ordered = how !== 'equal' && how !== 'notEqual';
  if (
    type !== rightType!.kind ||
    (type !== 'text' && type !== 'int' && type !== 'bool') ||
    (ordered && (type === 'bool' || optional))
  ) {
    return refuse(
      node,
      'RuleComparison',
      `a ${type} and a ${rightType!.kind} cannot be compared so`,
      'texts, integers or booleans of one type',
    );
  }
  return { kind: 'compare', how, type, optional, left, right };
}

function readCall(node: CallExpression, scope: RuleScope): IrExpression {
  const callee = node.getExpression();
  if (!Node.isIdentifier(callee)) {
    refuse(node, 'RuleCall', 'methods differ between the languages', 'a function of src/rules/std, or a rule');
  }
  const symbol = callee.getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0];
  const path = declaration?.getSourceFile().getFilePath() ?? '';
  if (!Node.isFunctionDeclaration(declaration) || !path.includes('/rules/')) {
    refuse(
      node,
      'RuleCall',
      `'${callee.getText()}' is neither a rule nor a function of std`,
      'a function of src/rules',
    );
  }
  const library = path.includes('/rules/std/') ? 'std' : 'rule';
  const name = callee.getText();
  scope.called(library, name);
  return {
    kind: 'call',
    library,
    name,
    arguments: node.getArguments().map((argument) => readExpression(argument, scope)),
  };
}
