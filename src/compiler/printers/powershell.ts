/** Prints rules as static methods of one PowerShell class. Sees only the IR. */
import { powershellComment, powershellName, powershellText } from '../../escape/powershell.js';
import type { IrExpression, IrRule, IrStatement, IrType, IrValue } from '../ir.js';
import { powershellStd } from './powershell-std.js';

/** Name of the class. The type is known to the rules file only; the module keeps it in a variable. */
export const rulesClass = 'WslNetRules';

const indentation = '    ';

/** The whole class, LF, without a final newline. */
export function printPowerShellRules(rules: IrRule[], std: string[]): string {
  const used = new Set([...std, ...(rules.some(comparesOptionalTexts) ? ['sameOptionalText'] : [])]);
  const methods = [...rules.map(printRule), ...[...used].sort().map(printStd)];
  return `class ${rulesClass} {\n${methods.map((method) => indent(method)).join('\n\n')}\n}`;
}

function comparesOptionalTexts(rule: IrRule): boolean {
  return JSON.stringify(rule.body).includes('"type":"text","optional":true');
}

function printStd(name: string): string {
  const body = powershellStd[name];
  if (body === undefined) throw new Error(`std function '${name}' has no body for PowerShell`);
  return body;
}

function printRule(rule: IrRule): string {
  const parameters = rule.parameters.map(({ name, type }) => `${printType(type)} $${powershellName(name)}`).join(', ');
  return [
    ...powershellComment(rule.documentation),
    ...powershellComment(`Source: ${rule.source}`),
    `static ${printType(rule.returns)} ${powershellName(rule.name)}(${parameters}) {`,
    indent(printStatements(rule.body)),
    '}',
  ].join('\n');
}

/** `[string]` would make $null an empty text, and `[long]` a zero: what may be absent is an object. */
function printType(type: IrType): string {
  const names = {
    text: '[string]',
    int: '[long]',
    bool: '[bool]',
    list: '[System.Collections.IList]',
    record: '[object]',
    union: '[object]',
    optional: '[object]',
    index: '[object]',
  };
  return names[type.kind];
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, indentation);
}

function printStatements(statements: IrStatement[]): string {
  return statements.map(printStatement).join('\n');
}

function printStatement(statement: IrStatement): string {
  switch (statement.kind) {
    case 'comment':
      return powershellComment(statement.text).join('\n');
    case 'let':
    case 'assign':
      return printValue(statement.value, (value) => `$${powershellName(statement.name)} = ${value}`);
    case 'return':
      return printValue(statement.value, (value) => `return ${value}`);
    case 'push':
      return `$${powershellName(statement.list)}.Add(${printExpression(statement.value)})`;
    case 'if':
      return printIf(printExpression(statement.condition), statement.whenTrue, statement.whenFalse);
    case 'switch':
      return printSwitch(statement);
    case 'forOf':
      return `foreach ($${powershellName(statement.item)} in ${printExpression(statement.list)}) {\n${indent(printStatements(statement.body))}\n}`;
    case 'break':
    case 'continue':
      return statement.kind;
  }
}

/** Windows PowerShell has no conditional operator, and `$x = if …` unrolls lists: each branch is a statement. */
function printValue(value: IrValue, statement: (printed: string) => string): string {
  if (value.kind !== 'conditional')
    return statement(value.kind === 'list' ? printNewList(value.items) : printExpression(value));
  const whenTrue = printValue(value.whenTrue, statement);
  const whenFalse = printValue(value.whenFalse, statement);
  return `if (${printExpression(value.condition)}) {\n${indent(whenTrue)}\n} else {\n${indent(whenFalse)}\n}`;
}

/** A list that a variable holds may be pushed to later. */
function printNewList(items: IrExpression[]): string {
  const list = '[System.Collections.Generic.List[object]]::new(';
  return items.length === 0 ? `${list})` : `${list}${printExpression({ kind: 'list', items })})`;
}

function printIf(condition: string, then: IrStatement[], otherwise: IrStatement[]): string {
  const head = `if (${condition}) {\n${indent(printStatements(then))}\n}`;
  const [only] = otherwise;
  if (only === undefined) return head;
  if (otherwise.length === 1 && only.kind === 'if') return `${head} else${printStatement(only)}`;
  return `${head} else {\n${indent(printStatements(otherwise))}\n}`;
}

/** `switch -CaseSensitive` compares by the culture: a chain of ordinal comparisons instead. */
function printSwitch(statement: IrStatement & { kind: 'switch' }): string {
  const on = printExpression(statement.on);
  const chain = statement.cases.map(({ labels, body }) => {
    const tests = labels.map((label) => printTextEquality(on, powershellText(label)));
    return `if (${tests.join(' -or ')}) {\n${indent(printStatements(body))}\n}`;
  });
  return `${chain.join(' else')} else {\n${indent(printStatements(statement.byDefault))}\n}`;
}

const comparisonOperators = {
  equal: '-eq',
  notEqual: '-ne',
  less: '-lt',
  lessOrEqual: '-le',
  greater: '-gt',
  greaterOrEqual: '-ge',
} as const;

const arithmeticOperators = { add: '+', subtract: '-', multiply: '*' } as const;

function printExpression(expression: IrExpression): string {
  switch (expression.kind) {
    case 'text':
      return powershellText(expression.value);
    case 'int':
      // A plain literal is 32 bits wide, and its overflow is a floating-point number.
      return `${expression.value}L`;
    case 'bool':
      return expression.value ? '$true' : '$false';
    case 'absent':
      return '$null';
    case 'variable':
      return `$${powershellName(expression.name)}`;
    case 'field':
      return `${printOperand(expression.of)}.${powershellName(expression.name)}`;
    case 'record':
      return printRecord(expression.fields);
    case 'list':
      return printList(expression.items);
    case 'concat':
      return printConcat(expression.parts);
    case 'compare':
      return printComparison(expression);
    case 'isAbsent':
      return `$null ${expression.negated ? '-ne' : '-eq'} ${printOperand(expression.value)}`;
    case 'arithmetic':
      return `${printOperand(expression.left)} ${arithmeticOperators[expression.how]} ${printOperand(expression.right)}`;
    case 'not':
      return `-not ${printOperand(expression.value)}`;
    case 'logic':
      return `${printOperand(expression.left)} -${expression.how} ${printOperand(expression.right)}`;
    case 'call':
      return `[${rulesClass}]::${powershellName(expression.name)}(${expression.arguments.map(printExpression).join(', ')})`;
  }
}

/** In parentheses where an operator would otherwise bind wrongly. */
function printOperand(expression: IrExpression): string {
  const printed = printExpression(expression);
  const closed: IrExpression['kind'][] = ['int', 'bool', 'absent', 'variable', 'field', 'call', 'text'];
  const ordinal = expression.kind === 'compare' && printed.startsWith('[string]::Equals(');
  return closed.includes(expression.kind) || ordinal ? printed : `(${printed})`;
}

function printRecord(fields: { name: string; value: IrExpression }[]): string {
  const lines = fields.map(({ name, value }) => indent(`${powershellName(name)} = ${printExpression(value)}`));
  return `[pscustomobject] @{\n${lines.join('\n')}\n}`;
}

/** One item needs the comma: @() would unroll it if it is a list. */
function printList(items: IrExpression[]): string {
  if (items.length === 1) return `[object[]] @(, ${printOperand(items[0]!)})`;
  return `[object[]] @(${items.map(printOperand).join(', ')})`;
}

function printConcat(parts: { value: IrExpression; type: 'text' | 'int' }[]): string {
  const printed = parts.map(({ value, type }) =>
    type === 'text' ? printOperand(value) : `${printOperand(value)}.ToString([cultureinfo]::InvariantCulture)`,
  );
  return printed.length === 0 ? "''" : printed.join(' + ');
}

function printComparison(expression: IrExpression & { kind: 'compare' }): string {
  const { how, type, optional } = expression;
  if (type !== 'text') {
    return `${printOperand(expression.left)} ${comparisonOperators[how]} ${printOperand(expression.right)}`;
  }
  const [left, right] = [printExpression(expression.left), printExpression(expression.right)];
  if (how === 'equal' || how === 'notEqual') {
    const equality = optional ? `[${rulesClass}]::sameOptionalText(${left}, ${right})` : printTextEquality(left, right);
    return how === 'equal' ? equality : `-not ${equality}`;
  }
  return `[string]::CompareOrdinal(${left}, ${right}) ${comparisonOperators[how]} 0`;
}

function printTextEquality(left: string, right: string): string {
  return `[string]::Equals(${left}, ${right}, [System.StringComparison]::Ordinal)`;
}
