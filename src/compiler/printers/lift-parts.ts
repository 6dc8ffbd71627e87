/** For languages whose functions cannot see the variables around them, and whose expressions have no conditional. */
import type { IrCapture, IrConditional, IrExpression, IrRule, IrSelection, IrStatement } from '../ir.js';

/** A part of a rule that becomes a function of its own. It takes what it captures; a walk takes its list before that. */
export interface LiftedPart {
  name: string;
  part: Omit<IrSelection, 'list'> | IrConditional;
}

/**
 * The rule with a call in place of each walk over a list and of each conditional inside an expression, and the functions
 * that are called, inner ones first. Names of rules have no `_`, so that `rule_filter1` is free. A conditional that is
 * the value of a statement stays: it is printed as a statement.
 */
export function liftParts(rule: IrRule): { rule: IrRule; parts: LiftedPart[] } {
  const parts: LiftedPart[] = [];
  return { rule: { ...rule, body: rule.body.map(liftStatement) }, parts };

  function liftStatement(statement: IrStatement): IrStatement {
    switch (statement.kind) {
      case 'let':
      case 'assign':
      case 'push':
      case 'return':
        return { ...statement, value: liftValue(statement.value) };
      case 'if':
        return {
          ...statement,
          condition: lift(statement.condition),
          whenTrue: statement.whenTrue.map(liftStatement),
          whenFalse: statement.whenFalse.map(liftStatement),
        };
      case 'switch':
        return {
          ...statement,
          on: lift(statement.on),
          cases: statement.cases.map(({ labels, body }) => ({ labels, body: body.map(liftStatement) })),
          byDefault: statement.byDefault?.map(liftStatement),
        };
      case 'forOf':
        return { ...statement, list: lift(statement.list), body: statement.body.map(liftStatement) };
      case 'break':
      case 'continue':
      case 'comment':
        return statement;
    }
  }

  function liftValue(value: IrExpression): IrExpression {
    if (value.kind !== 'conditional') return lift(value);
    const { condition, whenTrue, whenFalse } = value;
    return {
      ...value,
      condition: lift(condition),
      whenTrue: liftValue(whenTrue),
      whenFalse: liftValue(whenFalse),
    };
  }

  function lift(expression: IrExpression): IrExpression {
    switch (expression.kind) {
      case 'field':
        return { ...expression, of: lift(expression.of) };
      case 'record':
        return {
          ...expression,
          fields: expression.fields.map((field) => ({ ...field, value: lift(field.value) })),
        };
      case 'list':
        return { ...expression, items: expression.items.map(lift) };
      case 'concat':
        return { ...expression, parts: expression.parts.map((part) => ({ ...part, value: lift(part.value) })) };
      case 'compare':
      case 'arithmetic':
      case 'logic':
        return { ...expression, left: lift(expression.left), right: lift(expression.right) };
      case 'isAbsent':
      case 'not':
        return { ...expression, value: lift(expression.value) };
      case 'call':
        return { ...expression, arguments: expression.arguments.map(lift) };
      case 'selection': {
        const { list, ...part } = expression;
        // The list is walked over outside of the function; the item's expression is inside.
        return callOf({ ...part, of: lift(part.of) }, part.how, [lift(list)]);
      }
      case 'conditional':
        return callOf(liftValue(expression) as IrConditional, 'if', []);
      default:
        return expression;
    }
  }

  function callOf(part: LiftedPart['part'], what: string, first: IrExpression[]): IrExpression {
    const name = `${rule.name}_${what}${parts.length + 1}`;
    parts.push({ name, part });
    return { kind: 'call', library: 'rule', name, arguments: [...first, ...part.captures.map(variableOf)] };
  }
}

function variableOf({ name }: IrCapture): IrExpression {
  return { kind: 'variable', name };
}
