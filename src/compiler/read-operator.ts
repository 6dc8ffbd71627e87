/** Operators: logic, comparisons, arithmetic, concatenation. */
import { Node, SyntaxKind } from 'ts-morph';
import type { BinaryExpression, PrefixUnaryExpression } from 'ts-morph';
import type { IrComparison, IrExpression } from './ir.js';
import { readInteger } from './read-literal.js';
import { presentType, textOrInt, typeAt } from './read-type.js';
import { refuse } from './refusal.js';
import type { RuleScope } from './rule-scope.js';

/** Reads `!condition`, and the minus of a literal. */
export function readPrefix(node: PrefixUnaryExpression, scope: RuleScope): IrExpression {
  const operand = node.getOperand();
  if (node.getOperatorToken() === SyntaxKind.ExclamationToken) {
    requireBool(operand);
    return { kind: 'not', value: scope.read(operand) };
  }
  if (node.getOperatorToken() === SyntaxKind.MinusToken && Node.isNumericLiteral(operand)) {
    return readInteger(node, -operand.getLiteralValue());
  }
  return refuse(node, 'RuleOperator', 'this operator does not exist in rules', '!condition, or 0 - number');
}

/** Refuses a condition that is not a boolean: what is "truthy" differs between the languages. */
export function requireBool(node: Node): void {
  const type = node.getType();
  if (!type.isBoolean() && !type.isBooleanLiteral()) {
    refuse(
      node,
      'RuleCondition',
      `a condition is a boolean, and this is '${type.getText(node)}'`,
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

const arithmetic: Partial<Record<SyntaxKind, 'add' | 'subtract' | 'multiply'>> = {
  [SyntaxKind.PlusToken]: 'add',
  [SyntaxKind.MinusToken]: 'subtract',
  [SyntaxKind.AsteriskToken]: 'multiply',
};

/** What to write instead of operators that people reach for. */
const insteadOf: Partial<Record<SyntaxKind, string>> = {
  [SyntaxKind.EqualsEqualsToken]: '===',
  [SyntaxKind.ExclamationEqualsToken]: '!==',
  [SyntaxKind.QuestionQuestionToken]: 'valueOr(value, byDefault)',
  [SyntaxKind.EqualsToken]: 'an assignment as a statement of its own',
  [SyntaxKind.InKeyword]: "a record with a field 'kind'",
  [SyntaxKind.InstanceOfKeyword]: "a record with a field 'kind'",
};

/** Reads an operator with two operands. */
export function readBinary(node: BinaryExpression, scope: RuleScope): IrExpression {
  const operator = node.getOperatorToken().getKind();
  const [leftNode, rightNode] = [node.getLeft(), node.getRight()];
  if (operator === SyntaxKind.AmpersandAmpersandToken || operator === SyntaxKind.BarBarToken) {
    requireBool(leftNode);
    requireBool(rightNode);
    const how = operator === SyntaxKind.AmpersandAmpersandToken ? 'and' : 'or';
    return { kind: 'logic', how, left: scope.read(leftNode), right: scope.read(rightNode) };
  }
  const comparison = comparisons[operator];
  const computation = arithmetic[operator];
  if (comparison === undefined && computation === undefined) {
    refuse(
      node,
      'RuleOperator',
      `'${node.getOperatorToken().getText()}' does not exist in rules`,
      insteadOf[operator] ?? '=== !== < <= > >= + - * && ||',
    );
  }
  const left = scope.read(leftNode);
  const right = scope.read(rightNode);
  if (comparison !== undefined) return readComparison(node, comparison, left, right);
  const type = typeAt(node);
  if (type.kind === 'int') return { kind: 'arithmetic', how: computation!, left, right };
  return {
    kind: 'concat',
    parts: [...concatParts(left, textOrInt(leftNode)), ...concatParts(right, textOrInt(rightNode))],
  };
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
      `values of the kinds ${types[0]!.kind} and ${types[1]!.kind} cannot be compared so`,
      'texts, integers or booleans of one type',
    );
  }
  return { kind: 'compare', how, type, optional, left, right };
}
