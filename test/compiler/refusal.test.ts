/** Everything outside of the portable subset is refused with a code, a place, the text and what to write instead. */
import { describe, expect, it } from 'vitest';
import { compileSources, refusalOf } from './compile-sources.js';

/** A rule with a text, a number, a list, an optional text and a union among its parameters. */
const inRule = (body: string): string => `
import { asciiLower, itemAt, matchesWhole } from './std/index.js';
interface Circle { kind: 'circle'; radius: number }
interface Square { kind: 'square'; side: number }
interface Point { x: number; name: string }
/** A rule. */
export function rule(a: string, n: number, list: string[], maybe: string | undefined, shape: Circle | Square, point: Point, yes: boolean): string {
  ${body}
}`;

/** What is refused, the exact text that is named as the offending one, and the body that has it. */
const bodies: readonly (readonly [code: string, found: string, body: string])[] = [
  // Values
  ['RuleNull', 'null', 'const x = null;\n  return a;'],
  ['RuleNumber', '1.5', 'return `${1.5}`;'],
  ['RuleNumber', '9007199254740992', 'return `${9007199254740992}`;'],
  ['RuleNumber', 'NaN', 'return `${NaN}`;'],
  ['RuleNumber', 'Infinity', "return n < Infinity ? a : '';"],
  ['RuleExpression', '10n', 'const x = 10n;\n  return a;'],
  ['RuleText', "'\\ud800'", "return '\\ud800';"],
  ['RuleText', '`${a}\\udc00`', 'return `${a}\\udc00`;'],
  ['RuleExpression', '/x/', 'const x = /x/;\n  return a;'],
  ['RuleName', 'outside', 'return outside;'],
  ['RuleName', 'Date', 'const x = Date;\n  return a;'],
  // Records and lists
  ['RuleRecord', '...point', 'const x = { ...point };\n  return a;'],
  ['RuleRecord', "['x']: 1", "const p = { ['x']: 1 };\n  return a;"],
  ['RuleRecord', 'get x() { return 1; }', 'const p = { get x() { return 1; } };\n  return a;'],
  ['RuleRecord', 'x() { return 1; }', 'const p = { x() { return 1; } };\n  return a;'],
  ['RuleName', '{ port: 1, Port: 2 }', 'const p = { port: 1, Port: 2 };\n  return a;'],
  ['RuleName', '{ psObject: 1 }', 'const p = { psObject: 1 };\n  return a;'],
  ['RuleName', '{ __proto__: point }', 'const p = { __proto__: point };\n  return a;'],
  ['RuleExpression', '...list', 'const x = [...list];\n  return a;'],
  ['RuleExpression', 'list[0]', 'const x = list[0];\n  return a;'],
  // Members and calls
  ['RuleMember', 'a.length', 'return n === 1 ? a : `${a.length}`;'],
  ['RuleMember', 'list.length', 'return `${list.length}`;'],
  ['RuleMember', 'maybe?.length', 'return `${maybe?.length}`;'],
  ['RuleCall', 'a.trim()', 'return a.trim();'],
  ['RuleCall', 'a.toLowerCase()', 'return a.toLowerCase();'],
  ['RuleCall', "a.replaceAll('x', 'y')", "return a.replaceAll('x', 'y');"],
  ['RuleCall', 'list.sort()', 'const sorted = list.sort();\n  return a;'],
  ['RuleCall', "list.join(',')", "return list.join(',');"],
  ['RuleCall', 'Math.floor(n)', 'return `${Math.floor(n)}`;'],
  ['RuleCall', 'Object.keys(point)', 'const names = Object.keys(point);\n  return a;'],
  ['RuleCall', 'parseInt(a)', 'return `${parseInt(a)}`;'],
  ['RuleCall', 'String(n)', 'return String(n);'],
  ['RuleExpression', 'new Date()', 'const now = new Date();\n  return a;'],
  ['RuleExpression', 'new Map<string, string>()', 'const map = new Map<string, string>();\n  return a;'],
  ['RuleExpression', 'String.raw`x`', 'return String.raw`x`;'],
  ['RuleCall', "import('x')", "const x = import('x');\n  return a;"],
  // Operators
  ['RuleOperator', 'n / 2', 'return `${n / 2}`;'],
  ['RuleOperator', 'n % 2', 'return `${n % 2}`;'],
  ['RuleOperator', 'n ** 2', 'return `${n ** 2}`;'],
  ['RuleOperator', 'n & 1', 'return `${n & 1}`;'],
  ['RuleOperator', 'n << 1', 'return `${n << 1}`;'],
  ['RuleOperator', 'n == 1', "return n == 1 ? a : '';"],
  ['RuleOperator', 'n != 1', "return n != 1 ? a : '';"],
  ['RuleOperator', "maybe ?? 'x'", "return maybe ?? 'x';"],
  ['RuleOperator', "'x' in point", "return 'x' in point ? a : '';"],
  ['RuleOperator', 'point instanceof Object', "return point instanceof Object ? a : '';"],
  ['RuleOperator', '-n', 'return `${-n}`;'],
  ['RuleOperator', '+a', 'return `${+a}`;'],
  ['RuleOperator', '~n', 'return `${~n}`;'],
  ['RuleExpression', 'typeof a', "return typeof a === 'string' ? a : '';"],
  ['RuleExpression', 'a as string', 'return a as string;'],
  ['RuleExpression', 'a satisfies string', 'return a satisfies string;'],
  ['RuleExpression', 'maybe!', 'return maybe!;'],
  ['RuleExpression', 'void n', 'const x = void n;\n  return a;'],
  // Conditions, comparisons, texts
  ['RuleCondition', 'n', "if (n) { return a; }\n  return '';"],
  ['RuleCondition', 'a', "if (a) { return a; }\n  return '';"],
  ['RuleCondition', 'yes && maybe', "return yes && maybe ? a : '';"],
  ['RuleCondition', 'a', "return !a ? a : '';"],
  ['RuleCondition', 'list', "return list ? a : '';"],
  ['RuleComparison', 'list === list', 'return list === list ? a : a;'],
  ['RuleComparison', 'point === point', 'return point === point ? a : a;'],
  ['RuleComparison', 'yes < false', 'return yes < false ? a : a;'],
  ['RuleComparison', "maybe < 'x'", "return maybe < 'x' ? a : a;"],
  ['RuleComparison', 'maybe < undefined', 'return maybe < undefined ? a : a;'],
  ['RuleTemplate', 'list', 'return `${list}`;'],
  ['RuleTemplate', 'yes', 'return `${yes}`;'],
  ['RuleTemplate', 'maybe', 'return `${maybe}`;'],
  ['RuleTemplate', 'point', "return 'x' + point;"],
  // Walks
  ['RuleSelection', 'list.map((x, i) => x)', 'const y = list.map((x, i) => x);\n  return a;'],
  ['RuleSelection', 'list.map(asciiLower)', 'const x = list.map(asciiLower);\n  return a;'],
  ['RuleSelection', 'list.some(([x]) => yes)', 'return list.some(([x]) => yes) ? a : a;'],
  ['RuleSelection', '(x) => { return x === a; }', 'return list.some((x) => { return x === a; }) ? a : a;'],
  ['RuleSelection', 'a.map((x) => x)', 'return a.map((x) => x);'],
  ['RuleCondition', 'x', 'const y = list.filter((x) => x);\n  return a;'],
  ['RuleCall', 'list.reduce((x, y) => x + y)', 'return list.reduce((x, y) => x + y);'],
  ['RuleCall', 'list.flatMap((x) => [x])', 'const y = list.flatMap((x) => [x]);\n  return a;'],
  ['RuleExpression', '(x: string) => x', 'const same = (x: string) => x;\n  return a;'],
  ['RuleExpression', 'function () { return a; }', 'const same = function () { return a; };\n  return a;'],
  // Patterns
  ['RulePattern', 'a', 'return matchesWhole(a, a) ? a : a;'],
  ['RulePattern', "'\\\\d+'", "return matchesWhole(a, '\\\\d+') ? a : a;"],
  ['RulePattern', "'.*'", "return matchesWhole(a, '.*') ? a : a;"],
  ['RulePattern', "'^x$'", "return matchesWhole(a, '^x$') ? a : a;"],
  ['RulePattern', "'(?:x)'", "return matchesWhole(a, '(?:x)') ? a : a;"],
  ['RulePattern', "'x*?'", "return matchesWhole(a, 'x*?') ? a : a;"],
  ['RulePattern', "'[A-z]'", "return matchesWhole(a, '[A-z]') ? a : a;"],
  ['RulePattern', "'[a-z-[aeiou]]'", "return matchesWhole(a, '[a-z-[aeiou]]') ? a : a;"],
  ['RulePattern', "'(x'", "return matchesWhole(a, '(x') ? a : a;"],
  ['RulePattern', "'x)'", "return matchesWhole(a, 'x)') ? a : a;"],
  ['RulePattern', "'\\u00e9'", "return matchesWhole(a, '\\u00e9') ? a : a;"],
  // Variables
  ['RuleLet', 'x: string', 'let x: string;\n  x = a;\n  return x;'],
  ['RuleLet', '[x] = list', 'const [x] = list;\n  return a;'],
  ['RuleLet', '{ x } = point', 'const { x } = point;\n  return a;'],
  ['RuleLet', 'x = a', 'var x = a;\n  return x;'],
  ['RuleName', 'host = a', 'const host = a;\n  return host;'],
  ['RuleName', 'Input = a', 'const Input = a;\n  return Input;'],
  ['RuleName', 'text = Text', 'const Text = a;\n  const text = Text;\n  return text;'],
  ['RuleName', '_x = a', 'const _x = a;\n  return _x;'],
  ['RuleName', '\u00e9t\u00e9 = a', 'const \u00e9t\u00e9 = a;\n  return \u00e9t\u00e9;'],
  [
    'RuleShadow',
    'x = y',
    'for (const x of list) {\n    for (const y of list) {\n      const x = y;\n      return x;\n    }\n  }\n  return a;',
  ],
  ['RuleShadow', 'x', 'const x = a;\n  return list.some((x) => x === a) ? x : a;'],
  // Effects
  ['RuleMutation', "a = 'x'", "a = 'x';\n  return a;"],
  ['RuleMutation', 'list', 'list.push(a);\n  return a;'],
  ['RuleMutation', 'point.x = 2', 'point.x = 2;\n  return a;'],
  ['RuleMutation', "list[0] = 'x'", "list[0] = 'x';\n  return a;"],
  ['RuleMutation', 'own', 'let own: string[] = [];\n  own = list;\n  own.push(a);\n  return a;'],
  ['RuleMutation', 'own', 'const own = list;\n  own.push(a);\n  return a;'],
  ['RuleMutation', 'own', "const own = ['x'];\n  for (const x of own) {\n    own.push(x);\n  }\n  return a;"],
  ['RuleEffect', 'n++', 'n++;\n  return a;'],
  ['RuleEffect', "x += 'y'", "let x = a;\n  x += 'y';\n  return x;"],
  ['RuleEffect', 'list.pop()', 'list.pop();\n  return a;'],
  ['RuleEffect', "own.push('x', 'y')", "const own: string[] = [];\n  own.push('x', 'y');\n  return a;"],
  ['RuleEffect', 'delete point.x', 'delete point.x;\n  return a;'],
  ['RuleEffect', 'console.log(a)', 'console.log(a);\n  return a;'],
  ['RuleOperator', 'x = n', 'let x = n;\n  const y = (x = n) + 1;\n  return `${y}`;'],
  // Statements
  ['RuleStatement', 'while (n > 1) { return a; }', "while (n > 1) { return a; }\n  return '';"],
  ['RuleStatement', 'do { return a; } while (yes);', 'do { return a; } while (yes);'],
  [
    'RuleStatement',
    'for (let i = 0; i < n; i = i + 1) { return a; }',
    "for (let i = 0; i < n; i = i + 1) { return a; }\n  return '';",
  ],
  [
    'RuleStatement',
    'for (const name in point) { return name; }',
    "for (const name in point) { return name; }\n  return '';",
  ],
  ['RuleStatement', "try { return a; } catch { return ''; }", "try { return a; } catch { return ''; }"],
  ['RuleStatement', "throw new Error('no');", "throw new Error('no');"],
  ['RuleStatement', 'function inner(): string { return a; }', 'function inner(): string { return a; }\n  return a;'],
  [
    'RuleStatement',
    'outer: for (const x of list) { return x; }',
    'outer: for (const x of list) { return x; }\n  return a;',
  ],
  ['RuleStatement', '{ return a; }', '{ return a; }'],
  ['RuleStatement', 'debugger;', 'debugger;\n  return a;'],
  ['RuleLoop', 'a', 'for (const x of a) { return x; }\n  return a;'],
  ['RuleLoop', 'maybe', 'for (const x of maybe) { return x; }\n  return a;'],
  ['RuleLoop', 'for (const [x] of list) { return a; }', 'for (const [x] of list) { return a; }\n  return a;'],
  ['RuleLoop', 'for (var x of list) { return x; }', 'for (var x of list) { return x; }\n  return a;'],
  ['RuleReturn', 'return;', 'return;'],
  // Switches
  [
    'RuleSwitch',
    "switch (a) { case 'x': return a; }",
    "switch (a) {\n    case 'x':\n      return a;\n  }\n  return a;",
  ],
  [
    'RuleSwitch',
    "switch (shape.kind) { case 'circle': return a; }",
    "switch (shape.kind) {\n    case 'circle':\n      return a;\n  }\n  return a;",
  ],
  ['RuleSwitch', 'n', 'switch (n) {\n    case 1:\n      return a;\n    default:\n      return a;\n  }'],
  ['RuleSwitch', 'a', 'switch (a) {\n    case a:\n      return a;\n    default:\n      return a;\n  }'],
  ['RuleSwitch', 'const x = a;', "switch (a) {\n    case 'x':\n      const x = a;\n    default:\n      return a;\n  }"],
  [
    'RuleSwitch',
    "case 'x': return a;",
    "switch (a) {\n    default:\n      return a;\n    case 'x':\n      return a;\n  }",
  ],
  [
    'RuleSwitch',
    'break;',
    "for (const x of list) {\n    switch (x) {\n      case 'x':\n        if (yes) { break; }\n        return a;\n      default:\n        return a;\n    }\n  }\n  return a;",
  ],
];

describe('in the body of a rule', () => {
  it.each(bodies)('%s: %s', (code, found, body) => {
    const refusal = refusalOf({ rules: inRule(body) });
    expect(refusal.id, refusal.message).toBe(code);
    expect(refusal.text).toBe(found);
    expect(refusal.where).toMatch(/^src\/rules\/case\.ts:\d+:\d+$/);
    expect(refusal.instead).not.toBe('');
    expect(refusal.message).toContain(refusal.instead);
  });

  it('says where, to the column', () => {
    const rules = '/** A rule. */\nexport function rule(a: string): string {\n  return a + a.trim();\n}';
    expect(refusalOf({ rules }).where).toBe('src/rules/case.ts:3:14');
  });

  it('names the cases that are missing', () => {
    const refusal = refusalOf({
      rules: inRule("switch (shape.kind) {\n    case 'circle':\n      return a;\n  }\n  return a;"),
    });
    expect(refusal.message).toContain("no case for 'square'");
  });
});

describe('around a rule', () => {
  const rule = (parameters: string, returns = 'string', before = ''): string =>
    `${before}\n/** A rule. */\nexport function rule(${parameters}): ${returns} { return ''; }`;

  it.each([
    ['RuleType', 'any', rule('a: any')],
    ['RuleType', 'unknown', rule('a: unknown')],
    ['RuleType', 'object', rule('a: object')],
    ['RuleType', 'Date', rule('a: Date')],
    ['RuleType', 'Map', rule('a: Map<string, string>')],
    ['RuleType', 'a dictionary', rule('a: Record<string, string>')],
    ['RuleType', 'a function', rule('a: () => string')],
    ['RuleType', 'bigint', rule('a: bigint')],
    ['RuleType', 'void', rule('', 'void')],
    ['RuleType', 'a mixed union', rule('a: string | number')],
    ['RuleType', 'lists of two types', rule('a: string[] | number[]')],
    ['RuleType', 'a union without kind', rule('a: { x: string } | { y: string }')],
    ['RuleType', 'an enum', rule('a: Color', 'string', "import type { Color } from '../model/types.js';")],
    ['RuleType', 'a field that may be left out', rule('a: { x?: string }')],
    ['RuleType', 'a type that contains itself', rule('a: Tree', 'string', 'interface Tree { children: Tree[] }')],
    ['RuleName', 'fields that differ by case', rule('a: { port: number; Port: number }')],
    ['RuleName', 'a field of PowerShell', rule('a: { psBase: number }')],
    ['RuleNull', 'null', rule('a: string | null')],
    ['RuleParameter', 'a default', rule("a = 'x'")],
    ['RuleParameter', 'an optional parameter', rule('a?: string')],
    ['RuleParameter', 'the rest', rule('...a: string[]')],
    ['RuleParameter', 'a pattern', rule('{ a }: { a: string }')],
    ['RuleSignature', 'no return type', '/** A rule. */\nexport function rule() { return ""; }'],
    ['RuleSignature', 'async', '/** A rule. */\nexport async function rule(): Promise<string> { return ""; }'],
    ['RuleSignature', 'a generator', '/** A rule. */\nexport function* rule(): Generator<string> { yield ""; }'],
    ['RuleSignature', 'a type parameter', '/** A rule. */\nexport function rule<T>(a: T): string { return ""; }'],
    [
      'RuleReturn',
      'a path without return',
      rule('a: string', 'string | undefined').replace("return '';", "if (a === 'x') { return a; }"),
    ],
    ['RuleDocumentation', 'no description', "export function rule(): string { return ''; }"],
    ['RuleFile', 'a constant', `export const x = 1;\n${rule('')}`],
    ['RuleFile', 'a class', 'export class Rule {}'],
    ['RuleFile', 'a function as a value', 'export const rule = (): string => "";'],
    ['RuleName', 'rules that differ by case', `${rule('')}\n${rule('').replace('rule(', 'Rule(')}`],
    ['RuleName', 'a method that every object has', rule('').replace('rule(', 'equals(')],
    ['RuleName', 'a word of the class syntax', rule('').replace('rule(', 'hidden(')],
    ['RuleName', 'a keyword of PowerShell', rule('').replace('rule(', 'process(')],
    ['RuleName', 'a name of the printers', rule('').replace('rule(', 'rule_map1(')],
    [
      'RuleRecursion',
      'a circle',
      '/** One. */\nexport function one(): string { return two(); }\n/** Two. */\nexport function two(): string { return one(); }',
    ],
    ['RuleRecursion', 'itself', '/** One. */\nexport function one(): string { return one(); }'],
  ])('%s: %s', (code, _, rules) => {
    const refusal = refusalOf({ rules });
    expect(refusal.id, refusal.message).toBe(code);
    expect(refusal.where).toMatch(/^src\/rules\/case\.ts:\d+:\d+$/);
  });

  it('takes a function of another file for a rule only where it is one', () => {
    const rules =
      "import { quote } from '../model/quote.js';\n/** A rule. */\nexport function rule(a: string): string { return quote(a); }";
    expect(refusalOf({ rules }).id).toBe('RuleCall');
  });

  it('calls an imported rule by its own name', () => {
    const rules =
      "import { asciiTrim as trimmed } from './std/index.js';\n/** A rule. */\nexport function rule(a: string): string { return trimmed(a); }";
    expect(compileSources({ rules }).std).toEqual(['asciiTrim']);
  });
});

describe('constants', () => {
  const rules =
    "import { ports } from '../model/constants.js';\n/** A rule. */\nexport function rule(): number[] { return ports; }";

  it('takes literals, and other constants into them', () => {
    const constants =
      'const more: number[] = [-2, 3];\n/** Ports. */\nexport const ports: number[] = [1, ...more];\nexport const unused = new Date();';
    expect(compileSources({ rules, constants }).constants).toEqual([
      {
        name: 'ports',
        documentation: 'Ports.',
        source: 'src/model/constants.ts',
        type: { kind: 'list', of: { kind: 'int' } },
        value: { kind: 'list', items: [1, -2, 3].map((value) => ({ kind: 'int', value })) },
      },
    ]);
  });

  it('lets later fields replace earlier ones', () => {
    const constants =
      "const plain = { a: 'x', b: 1 };\n/** Ports. */\nexport const ports: { a: string; b: number }[] = [{ ...plain, a: 'y' }];";
    const [constant] = compileSources({
      rules: rules.replace('number[]', '{ a: string; b: number }[]'),
      constants,
    }).constants;
    expect(constant?.value).toEqual({
      kind: 'list',
      items: [
        {
          kind: 'record',
          fields: [
            { name: 'a', value: { kind: 'text', value: 'y' } },
            { name: 'b', value: { kind: 'int', value: 1 } },
          ],
        },
      ],
    });
  });

  it.each([
    ['RuleConstant', 'no type', '/** Ports. */\nexport const ports = [1];'],
    ['RuleConstant', 'no description', 'export const ports: number[] = [1];'],
    ['RuleConstant', 'a variable', '/** Ports. */\nexport let ports: number[] = [1];'],
    ['RuleConstant', 'a call', '/** Ports. */\nexport const ports: number[] = Array.of(1);'],
    ['RuleConstant', 'a sum', '/** Ports. */\nexport const ports: number[] = [1 + 1];'],
    [
      'RuleConstant',
      'an element of another one',
      'const other = [1];\n/** Ports. */\nexport const ports = [other[0]];',
    ],
    ['RuleConstant', 'a template', '/** Ports. */\nexport const ports: string[] = [`${1}`];'],
    ['RuleConstant', 'a function', '/** Ports. */\nexport const ports: number[] = [1, ...(() => [2])()];'],
    ['RuleConstant', 'a method', '/** Ports. */\nexport const ports: { x: number }[] = [{ get x() { return 1; } }];'],
    ['RuleNumber', 'a fraction', '/** Ports. */\nexport const ports: number[] = [1.5];'],
    ['RuleText', 'half of a pair', "/** Ports. */\nexport const ports: string[] = ['\\ud800'];"],
    ['RuleName', 'a field of PowerShell', '/** Ports. */\nexport const ports: { psBase: number }[] = [{ psBase: 1 }];'],
    ['RuleType', 'a type that rules have not', '/** Ports. */\nexport const ports: Map<string, string>[] = [];'],
    ['RuleConstant', 'what does not exist', ''],
  ])('%s: %s', (code, _, constants) => {
    const refusal = refusalOf({
      rules,
      constants: constants || '/** Ports. */\nexport const ports: number[] = missing;',
    });
    expect(refusal.id, refusal.message).toBe(code);
    expect(refusal.where).toMatch(/^src\/model\/constants\.ts:\d+:\d+$/);
  });

  it('refuses a constant of another folder', () => {
    const own = 'const ports: number[] = [1];\n/** A rule. */\nexport function rule(): number[] { return ports; }';
    expect(refusalOf({ rules: own }).id).toBe('RuleFile');
    const local = rules.replace('../model/constants.js', './std/extra.js');
    expect(refusalOf({ rules: local }).id).toBe('RuleName');
  });

  it('refuses to change one', () => {
    const changing =
      "import { ports } from '../model/constants.js';\n/** A rule. */\nexport function rule(): number[] { ports.push(1); return ports; }";
    const constants = '/** Ports. */\nexport const ports: number[] = [1];';
    expect(refusalOf({ rules: changing, constants }).id).toBe('RuleMutation');
  });

  it('refuses them for bash', () => {
    const constants = "/** A word. */\nexport const word: string = 'x';";
    const forBash =
      "import { word } from '../model/constants.js';\n/**\n * A rule.\n * @bash\n */\nexport function rule(): string { return word; }";
    expect(refusalOf({ rules: forBash, constants })).toMatchObject({ id: 'RuleBash' });
  });
});
