/** The body of one bash function while it is printed: its lines, its variables, and expressions as shell words. */
import { bashWord } from '../../escape/bash.js';
import type { IrComparison, IrExpression, IrSelection } from '../ir.js';
import { posixPattern } from './posix-pattern.js';
import { bashInlineStd, bashStdPrefix } from './bash-std.js';

const absent = '"${_wslnet__absent}"';
const newline = '"${_wslnet__newline}"';

/** Expressions of the IR have no effect, so what needs statements gets them in front, and a variable for the value. */
export class BashBody {
  /** Lines so far, without the indentation of the function. */
  lines: string[] = [];
  /** Names of all variables, for one `local`. */
  readonly names: string[] = [];
  readonly #rule: string;
  #temporaries = 0;

  constructor(rule: string) {
    this.#rule = rule;
  }

  /** The shell variable of a variable of the rule: no two functions share one, because shells have dynamic scopes. */
  variable(name: string): string {
    const shell = `_wslnet_${this.#rule}_${name}`;
    if (!this.names.includes(shell)) this.names.push(shell);
    return shell;
  }

  /** A name that no rule can have. */
  temporary(): string {
    this.#temporaries++;
    return this.variable(`_${this.#temporaries}`);
  }

  assign(variable: string, word: string): void {
    this.lines.push(`${variable}=${word}`);
  }

  /** What is printed meanwhile, as lines of their own. */
  block(print: () => void): string[] {
    const outer = this.lines;
    this.lines = [];
    print();
    const inner = this.lines;
    this.lines = outer;
    return inner;
  }

  literal(text: string): string {
    return bashWord(text);
  }

  /** `if` with the branches that are printed; an empty one gets a `:`. */
  branch(condition: IrExpression, whenTrue: () => void, whenFalse: (() => void) | undefined): void {
    const test = this.test(condition);
    this.lines.push(`if [[ ${test} ]]; then`, ...indented(this.block(whenTrue)));
    if (whenFalse !== undefined) this.lines.push('else', ...indented(this.block(whenFalse)));
    this.lines.push('fi');
  }

  /** A walk over a list: items end with a line feed. */
  loop(list: IrExpression, item: string, each: () => void): void {
    const rest = this.temporary();
    const name = this.variable(item);
    this.assign(rest, this.word(list));
    this.lines.push(
      `while [[ -n "\${${rest}}" ]]; do`,
      `\t${name}="\${${rest}%%${newline}*}"`,
      `\t${rest}="\${${rest}#*${newline}}"`,
      ...indented(this.block(each)),
      'done',
    );
  }

  /** A value as one shell word. */
  word(expression: IrExpression): string {
    switch (expression.kind) {
      case 'text':
        return this.literal(expression.value);
      case 'int':
      case 'bool':
        return String(expression.value);
      case 'absent':
        return absent;
      case 'variable':
        return `"\${${this.variable(expression.name)}}"`;
      case 'concat':
        return expression.parts.map(({ value }) => this.word(value)).join('') || "''";
      case 'list':
        return expression.items.map((item) => `${this.word(item)}${newline}`).join('') || "''";
      case 'arithmetic':
        return `"$((${this.#arithmetic(expression)}))"`;
      case 'compare':
      case 'isAbsent':
      case 'not':
      case 'logic':
        return this.#choice(expression, 'true', 'false');
      case 'conditional': {
        const result = this.temporary();
        this.branch(
          expression.condition,
          () => this.assign(result, this.word(expression.whenTrue)),
          () => this.assign(result, this.word(expression.whenFalse)),
        );
        return `"\${${result}}"`;
      }
      case 'call':
        return this.#call(expression);
      case 'selection':
        return this.#selection(expression);
      case 'constant':
      case 'field':
      case 'record':
        throw new Error(`a ${expression.kind} is not for bash`);
    }
  }

  /** A condition as it stands in `[[ ]]`. */
  test(expression: IrExpression): string {
    switch (expression.kind) {
      case 'not':
        return `! (${this.test(expression.value)})`;
      case 'logic':
        return this.#logic(expression);
      case 'compare':
        return this.#comparison(expression);
      case 'isAbsent':
        return `${this.word(expression.value)} ${expression.negated ? '!=' : '=='} ${absent}`;
      case 'call':
        return this.#testCall(expression);
      default:
        return `${this.word(expression)} == true`;
    }
  }

  #choice(condition: IrExpression, whenTrue: string, whenFalse: string): string {
    const result = this.temporary();
    this.branch(
      condition,
      () => this.assign(result, whenTrue),
      () => this.assign(result, whenFalse),
    );
    return `"\${${result}}"`;
  }

  /** The right side is not evaluated where the left one decides: it may need what the left one asks for. */
  #logic({ how, left, right }: IrExpression & { kind: 'logic' }): string {
    const first = this.test(left);
    let second = '';
    const before = this.block(() => {
      second = this.test(right);
    });
    if (before.length === 0) return `(${first}) ${how === 'and' ? '&&' : '||'} (${second})`;
    const result = this.temporary();
    this.assign(result, how === 'and' ? 'false' : 'true');
    this.lines.push(
      `if [[ ${how === 'and' ? first : `! (${first})`} ]]; then`,
      ...indented(before),
      `\tif [[ ${how === 'and' ? second : `! (${second})`} ]]; then`,
      `\t\t${result}=${how === 'and' ? 'true' : 'false'}`,
      '\tfi',
      'fi',
    );
    return `"\${${result}}" == true`;
  }

  #comparison({ how, type, optional, left, right }: IrExpression & { kind: 'compare' }): string {
    const [one, other] = [this.word(left), this.word(right)];
    if (type === 'int' && !optional) return `${one} ${integerOperators[how]} ${other}`;
    switch (how) {
      case 'equal':
        return `${one} == ${other}`;
      case 'notEqual':
        return `${one} != ${other}`;
      case 'less':
        return `${one} < ${other}`;
      case 'greater':
        return `${one} > ${other}`;
      case 'lessOrEqual':
        return `! (${one} > ${other})`;
      case 'greaterOrEqual':
        return `! (${one} < ${other})`;
    }
  }

  #arithmetic(expression: IrExpression): string {
    switch (expression.kind) {
      case 'int':
        return expression.value < 0 ? `(${expression.value})` : String(expression.value);
      case 'arithmetic': {
        const operator = { add: '+', subtract: '-', multiply: '*' }[expression.how];
        return `${this.#operand(expression.left)} ${operator} ${this.#operand(expression.right)}`;
      }
      default: {
        if (expression.kind === 'variable') return this.variable(expression.name);
        const result = this.temporary();
        this.assign(result, this.word(expression));
        return result;
      }
    }
  }

  #operand(expression: IrExpression): string {
    const printed = this.#arithmetic(expression);
    return expression.kind === 'arithmetic' ? `(${printed})` : printed;
  }

  #testCall(expression: IrExpression & { kind: 'call' }): string {
    const [text, part] = expression.arguments;
    if (expression.library === 'std') {
      if (expression.name === 'startsWith') return `${this.word(text!)} == ${this.word(part!)}*`;
      if (expression.name === 'endsWith') return `${this.word(text!)} == *${this.word(part!)}`;
      if (expression.name === 'matchesWhole' && part?.kind === 'text') {
        const pattern = this.temporary();
        // In a variable: quotes in the expression itself would make it literal.
        this.assign(pattern, this.literal(`^(${posixPattern(part.value)})$`));
        return `${this.word(text!)} =~ \${${pattern}}`;
      }
    }
    return `${this.#call(expression)} == true`;
  }

  #call(expression: IrExpression & { kind: 'call' }): string {
    const { library, name, arguments: values } = expression;
    if (library === 'std' && (bashInlineStd as readonly string[]).includes(name)) return this.#inlineCall(expression);
    const words = values.map((value) => this.word(value));
    const result = this.temporary();
    const callee = library === 'std' ? `${bashStdPrefix}${name}` : `_wslnet__rule_${name}`;
    this.lines.push([callee, result, ...words].join(' ') + (library === 'std' ? '' : ' || return'));
    return `"\${${result}}"`;
  }

  #inlineCall(expression: IrExpression & { kind: 'call' }): string {
    const [value, byDefault] = expression.arguments;
    if (expression.name === 'textLength') {
      if (value?.kind === 'variable') return `"\${#${this.variable(value.name)}}"`;
      const text = this.temporary();
      this.assign(text, this.word(value!));
      return `"\${#${text}}"`;
    }
    if (expression.name === 'valueOr') {
      const result = this.temporary();
      this.assign(result, this.word(value!));
      const fallback = this.word(byDefault!);
      this.lines.push(`if [[ "\${${result}}" == ${absent} ]]; then`, `\t${result}=${fallback}`, 'fi');
      return `"\${${result}}"`;
    }
    return this.#choice(expression, 'true', 'false');
  }

  #selection({ how, list, item, of }: IrSelection): string {
    const result = this.temporary();
    const start = { map: "''", filter: "''", some: 'false', every: 'true', find: absent }[how];
    this.assign(result, start);
    this.loop(list, item, () => {
      const current = `"\${${this.variable(item)}}"`;
      if (how === 'map') {
        this.lines.push(`${result}+=${this.word(of)}${newline}`);
        return;
      }
      const found = {
        filter: [`${result}+=${current}${newline}`],
        some: [`${result}=true`, 'break'],
        every: [`${result}=false`, 'break'],
        find: [`${result}=${current}`, 'break'],
      }[how];
      const test = this.test(of);
      this.lines.push(`if [[ ${how === 'every' ? `! (${test})` : test} ]]; then`, ...indented(found), 'fi');
    });
    return `"\${${result}}"`;
  }
}

const integerOperators: Record<IrComparison, string> = {
  equal: '-eq',
  notEqual: '-ne',
  less: '-lt',
  lessOrEqual: '-le',
  greater: '-gt',
  greaterOrEqual: '-ge',
};

function indented(lines: readonly string[]): string[] {
  const effective = lines.some((line) => !line.startsWith('#')) ? lines : [...lines, ':'];
  return effective.map((line) => `\t${line}`);
}
