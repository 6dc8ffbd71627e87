/**
 * Prints rules marked `@bash` as functions of bash 4.2 and later, which zsh runs in its emulation of ksh. Sees only the IR.
 * A function takes the name of a variable for its result, then its arguments: texts of ASCII, integers in digits, `true` or
 * `false`, and lists as texts in which each item ends with a line feed. What is absent is the variable `_wslnet__absent`.
 * No subshell and no process. A function that is handed anything else returns 3 and sets nothing. Its caller has set a
 * locale in which ranges and the order of texts are those of ASCII: doing so for each call would cost more than most rules.
 */
import { bashComment } from '../../escape/bash.js';
import type { IrRule, IrStatement, IrType } from '../ir.js';
import { BashBody } from './bash-body.js';
import { bashGuards, bashStd, bashStdPrefix } from './bash-std.js';

/** Prefix of the functions of rules. */
export const bashRulePrefix = '_wslnet__rule_';

/** The functions of the rules and of what they use of std, LF, without a final newline. */
export function printBashRules(rules: readonly IrRule[]): string {
  const printed = rules.map(printRule);
  const text = printed.join('\n');
  const std = Object.keys(bashStd).filter((name) => text.includes(`${bashStdPrefix}${name} `));
  return [...printed, ...[...Object.keys(bashGuards), ...std.toSorted()].map(printStd)].join('\n\n');
}

function printStd(name: string): string {
  return printFunction(`${bashStdPrefix}${name}`, [], (bashGuards[name] ?? bashStd[name]!).trim().split('\n'));
}

function printRule(rule: IrRule): string {
  const body = new BashBody(rule.name);
  for (const [index, { name, type }] of rule.parameters.entries()) {
    body.assign(body.variable(name), `"$${index + 2 > 9 ? `{${index + 2}}` : index + 2}"`);
    body.lines.push(guard(body.variable(name), type));
  }
  printStatements(rule.body, body);
  const comment = [...bashComment(rule.documentation), ...bashComment(`Source: ${rule.source}`)];
  return printFunction(`${bashRulePrefix}${rule.name}`, comment, [
    ...(body.names.length > 0 ? [`local ${body.names.join(' ')}`] : []),
    ...body.lines,
  ]);
}

function printFunction(name: string, comment: string[], lines: string[]): string {
  return [...comment, `${name}() {`, ...lines.map((line) => (line === '' ? '' : `\t${resistAliases(line)}`)), '}'].join(
    '\n',
  );
}

/** A backslash keeps aliases of the user out; keywords cannot have one where they are used here. */
function resistAliases(line: string): string {
  return line
    .replace(/^(\t*)(local|printf|return|break|continue)\b/, '$1\\$2')
    .replace(/\|\| return\b/g, '|| \\return');
}

/** Arithmetic would execute `a[$(command)]`, and ranges mean bytes: only what has the form of its type comes in. */
function guard(variable: string, type: IrType): string {
  if (type.kind === 'optional')
    return `[[ "\${${variable}}" == "\${_wslnet__absent}" ]] || ${guard(variable, type.of)}`;
  const check = type.kind === 'int' || type.kind === 'bool' || type.kind === 'list' ? type.kind : 'text';
  return `${bashStdPrefix}is_${check} "\${${variable}}" || return 3`;
}

function printStatements(statements: readonly IrStatement[], body: BashBody): void {
  for (const statement of statements) printStatement(statement, body);
}

function printStatement(statement: IrStatement, body: BashBody): void {
  switch (statement.kind) {
    case 'comment':
      body.lines.push(...bashComment(statement.text));
      return;
    case 'let':
    case 'assign':
      body.assign(body.variable(statement.name), body.word(statement.value));
      return;
    case 'push':
      body.lines.push(`${body.variable(statement.list)}+=${body.word(statement.value)}"\${_wslnet__newline}"`);
      return;
    case 'return':
      body.lines.push(`printf -v "$1" '%s' ${body.word(statement.value)}`, 'return 0');
      return;
    case 'if':
      body.branch(
        statement.condition,
        () => printStatements(statement.whenTrue, body),
        statement.whenFalse.length > 0 ? () => printStatements(statement.whenFalse, body) : undefined,
      );
      return;
    case 'switch':
      printSwitch(statement, body);
      return;
    case 'forOf':
      body.loop(statement.list, statement.item, () => printStatements(statement.body, body));
      return;
    case 'break':
    case 'continue':
      body.lines.push(statement.kind);
      return;
  }
}

function printSwitch({ on, cases, byDefault }: IrStatement & { kind: 'switch' }, body: BashBody): void {
  const arms = [
    ...cases.map(({ labels, body: statements }) => ({ labels, statements })),
    ...(byDefault === undefined ? [] : [{ labels: [], statements: byDefault }]),
  ];
  body.lines.push(`case ${body.word(on)} in`);
  arms.forEach(({ labels, statements }, index) => {
    // Without a default the last case is what is left.
    const pattern = index === arms.length - 1 ? '*' : labels.map((label) => body.literal(label)).join(' | ');
    const lines = body.block(() => printStatements(statements, body));
    const effective = lines.some((line) => !line.startsWith('#')) ? lines : [...lines, ':'];
    body.lines.push(`\t${pattern})`, ...effective.map((line) => `\t\t${line}`), '\t\t;;');
  });
  body.lines.push('esac');
}
