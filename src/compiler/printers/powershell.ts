/** Prints rules as static methods of one PowerShell class. Sees only the IR. */
import { powershellComment, powershellName, powershellText } from '../../escape/powershell.js';
import type { IrConstant, IrExpression, IrRule, IrSelectionKind, IrStatement, IrType } from '../ir.js';
import { liftParts } from './lift-parts.js';
import type { LiftedPart } from './lift-parts.js';
import { powershellStdInline } from './powershell-std-inline.js';
import { powershellStd } from './powershell-std.js';

/** Name of the class. The type is known to the rules file only; the module keeps it in a variable. */
export const rulesClass = 'WslNetRules';

const indentation = '    ';

/** The whole class with what the rules use of the constants, LF, without a final newline. */
export function printPowerShellRules(rules: IrRule[], constants: readonly IrConstant[] = []): string {
  const printed = rules.map(printRule);
  // The bodies of std that are called, and no others; they do not call one another.
  const called = new Set([...printed.join('\n').matchAll(methodCall)].map(([, name = '']) => name));
  const std = Object.keys(powershellStd).filter((name) => called.has(name));
  const used = constants.filter(({ name }) => called.has(constantMethod(name)));
  const methods = [...printed, ...used.map(printConstant), ...std.toSorted().map((name) => powershellStd[name]!)];
  return `class ${rulesClass} {\n${methods.map((method) => indent(method)).join('\n\n')}\n}`;
}

const methodCall = new RegExp(`\\[${rulesClass}\\]::(\\w+)\\(`, 'g');

function printRule(given: IrRule): string {
  const { rule, parts } = liftParts(given);
  const method = printMethod(
    [...powershellComment(rule.documentation), ...powershellComment(`Source: ${rule.source}`)],
    rule,
    printStatements(rule.body),
  );
  return [method, ...parts.map(printPart)].join('\n\n');
}

/** Names of rules have no `_`. */
function constantMethod(name: string): string {
  return `constant_${name}`;
}

/** A field and the method that fills it at its first use: nobody pays for data that is not asked for, nor twice. */
function printConstant({ name, documentation, source, type, value }: IrConstant): string {
  const field = `[${rulesClass}]::_${name}`;
  const comment = [...powershellComment(documentation), ...powershellComment(`Source: ${source}`)];
  const body = `if ($null -eq ${field}) {\n${indent(`${field} = ${printExpression(value)}`)}\n}\nreturn ${field}`;
  const method = printMethod(comment, { name: constantMethod(name), parameters: [], returns: type }, body);
  return `hidden static [object] $_${name}\n\n${method}`;
}

/** `[type] $name` for each parameter. */
function printMethod(comment: string[], rule: Pick<IrRule, 'name' | 'parameters' | 'returns'>, body: string): string {
  const parameters = rule.parameters.map(({ name, type }) => `${printType(type)} $${powershellName(name)}`).join(', ');
  const head = `static ${printType(rule.returns)} ${powershellName(rule.name)}(${parameters}) {`;
  return [...comment, head, indent(body), '}'].join('\n');
}

/** Names that rules cannot have: what a walk captures may be called anything else. */
const walked = '_list';
const kept = '$_kept';
/** Of what a list is, and what may be absent, makes no difference in PowerShell. */
const listType: IrType = { kind: 'list', of: { kind: 'text' } };
const anyType: IrType = { kind: 'optional', of: { kind: 'text' } };

/** A part of a rule that is a method of its own. A script block would see the variables of its caller, and its pipeline unrolls lists. */
function printPart({ name, part }: LiftedPart): string {
  if (part.kind === 'conditional') {
    const body = printValue(part, (value) => `return ${value}`);
    return printMethod([], { name, parameters: part.captures, returns: anyType }, body);
  }
  const item = `$${powershellName(part.item)}`;
  const asked = printExpression(part.of);
  const each: Record<IrSelectionKind, string> = {
    map: `${kept}.Add(${asked})`,
    filter: `if (${asked}) {\n    ${kept}.Add(${item})\n}`,
    some: `if (${asked}) {\n    return $true\n}`,
    every: `if (-not (${asked})) {\n    return $false\n}`,
    find: `if (${asked}) {\n    return ${item}\n}`,
  };
  const answer: Record<IrSelectionKind, { value: string; type: IrType }> = {
    map: { value: kept, type: listType },
    filter: { value: kept, type: listType },
    some: { value: '$false', type: { kind: 'bool' } },
    every: { value: '$true', type: { kind: 'bool' } },
    find: { value: '$null', type: anyType },
  };
  const { value, type } = answer[part.how];
  return printMethod(
    [],
    { name, parameters: [{ name: walked, type: listType }, ...part.captures], returns: type },
    [
      ...(value === kept ? [`${kept} = ${printNewList([])}`] : []),
      `foreach (${item} in $${walked}) {\n${indent(each[part.how])}\n}`,
      `return ${value}`,
    ].join('\n'),
  );
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
      return printValue(statement.value, (value) => `$${powershellName(statement.list)}.Add(${value})`);
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
function printValue(value: IrExpression, statement: (printed: string) => string): string {
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
function printSwitch({ on, cases, byDefault }: IrStatement & { kind: 'switch' }): string {
  // What costs something is asked once. The name is one that rules cannot have, and no case needs it any more inside.
  const isPlain = on.kind === 'variable' || on.kind === 'field';
  const text = isPlain ? printExpression(on) : '$_on';
  // Without a default the cases are all that is possible, and the last one is what is left.
  const tested = byDefault === undefined ? cases.slice(0, -1) : cases;
  const left = byDefault ?? [{ kind: 'comment', text: cases.at(-1)!.labels.join(', ') }, ...cases.at(-1)!.body];
  if (tested.length === 0) return printStatements(left);
  const chain = tested.map(({ labels, body }) => {
    const tests = labels.map((label) => printTextEquality(text, powershellText(label)));
    return `if (${tests.join(' -or ')}) {\n${indent(printStatements(body))}\n}`;
  });
  const asked = isPlain ? '' : `${text} = ${printExpression(on)}\n`;
  return `${asked}${chain.join(' else')} else {\n${indent(printStatements(left))}\n}`;
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
    case 'constant':
      return `[${rulesClass}]::${constantMethod(expression.name)}()`;
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
      return printArithmetic(expression);
    case 'not':
      return `-not ${printOperand(expression.value)}`;
    case 'logic':
      return `${printOperand(expression.left)} -${expression.how} ${printOperand(expression.right)}`;
    case 'call':
      return printCall(expression);
    case 'selection':
    case 'conditional':
      throw new Error(`a ${expression.kind} is made a method before it is printed`);
  }
}

function printCall({ library, name, arguments: values }: IrExpression & { kind: 'call' }): string {
  if (library === 'std') {
    const inline = powershellStdInline[name]?.({ expression: printExpression, operand: printOperand }, ...values);
    if (inline !== undefined) return inline;
    if (!(name in powershellStd)) throw new Error(`std function '${name}' has no body for PowerShell`);
  }
  return `[${rulesClass}]::${powershellName(name)}(${values.map(printExpression).join(', ')})`;
}

/** Fields may hold 32-bit integers, whose sum would become a floating-point number: one operand has 64 bits. */
function printArithmetic({ how, left, right }: IrExpression & { kind: 'arithmetic' }): string {
  const wide = [left, right].some(({ kind }) => kind === 'int' || kind === 'arithmetic');
  return `${wide ? '' : '[long] '}${printOperand(left)} ${arithmeticOperators[how]} ${printOperand(right)}`;
}

/** In parentheses where an operator would otherwise bind wrongly. */
function printOperand(expression: IrExpression): string {
  const printed = printExpression(expression);
  const closed: IrExpression['kind'][] = ['int', 'bool', 'absent', 'variable', 'constant', 'field', 'call', 'text'];
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
