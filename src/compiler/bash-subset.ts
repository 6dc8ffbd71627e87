/** What rules for bash may use: a table, and the check that a rule marked `@bash` keeps to it. */
import type { FunctionDeclaration } from 'ts-morph';
import type { IrExpression, IrRule, IrType } from './ir.js';
import { bashStdNames } from './printers/bash-std.js';
import { refuse } from './refusal.js';

/** Kinds of types: a variable of the shell is a text, and a list of them is one, too. */
const types: Record<IrType['kind'], boolean> = {
  text: true,
  int: true,
  bool: true,
  list: true,
  optional: true,
  record: false,
  union: false,
  index: false,
};

const expressions: Record<IrExpression['kind'], boolean> = {
  text: true,
  int: true,
  bool: true,
  absent: true,
  variable: true,
  list: true,
  concat: true,
  compare: true,
  isAbsent: true,
  arithmetic: true,
  not: true,
  logic: true,
  call: true,
  selection: true,
  conditional: true,
  constant: false,
  field: false,
  record: false,
};

/** Refuses what the table does not have, and calls of rules that are not for bash. */
export function checkBashRule(rule: IrRule, declaration: FunctionDeclaration, rules: readonly IrRule[]): void {
  const wrong = (what: string): never =>
    refuse(
      declaration,
      'RuleBash',
      `${what} is not for bash`,
      'texts, integers, booleans, flat lists of them; or no @bash',
    );
  for (const type of [rule.returns, ...rule.parameters.map((parameter) => parameter.type)]) {
    if (!isFlat(type)) wrong(`a value of the kind ${type.kind === 'list' ? 'list of lists' : type.kind}`);
  }
  visit(rule.body);

  function visit(part: unknown): void {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== 'object' || part === null || !('kind' in part)) {
      if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
      return;
    }
    const node = part as IrExpression;
    if (expressions[node.kind] === false) wrong(`a ${node.kind}`);
    if (node.kind === 'text' && !/^[\x20-\x7e]*$/.test(node.value)) wrong('a text that is not ASCII');
    if (node.kind === 'call') checkCall(node);
    // The types of captures are those of variables, which are looked at where they come from.
    Object.entries(node).forEach(([name, value]) => name !== 'captures' && visit(value));
  }

  function checkCall({ library, name }: IrExpression & { kind: 'call' }): void {
    const known = library === 'std' ? bashStdNames.has(name) : rules.find((other) => other.name === name)?.bash;
    if (known !== true) wrong(`a call of '${name}'`);
  }
}

function isFlat(type: IrType): boolean {
  if (type.kind === 'list') return isScalar(type.of);
  return type.kind === 'optional' ? isFlat(type.of) : types[type.kind];
}

function isScalar({ kind }: IrType): boolean {
  return kind === 'text' || kind === 'int' || kind === 'bool';
}
