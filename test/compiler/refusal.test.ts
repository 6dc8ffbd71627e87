/** Everything outside of the subset is refused with a code, a place and what to write instead. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.js';
import { CompileError } from '../../src/compiler/refusal.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Compiles a small tree of sources: one file of rules, one of models, and the least of everything else. */
function compileSources({ rules = '', model = '' }: { rules?: string; model?: string }): ReturnType<typeof compile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-compiler-'));
  folders.push(folder);
  const files = {
    'src/rules/std/index.ts': 'export function textLength(text: string): number { return text.length; }',
    'src/rules/given.ts':
      "/** A list. */\nexport function listNothing(facts: { ready: boolean }): string[] { return ['x']; }",
    'src/rules/case.ts': rules,
    'src/model/types.ts':
      '/** A port.\n * @powershell int\n */\nexport type Port = number & { readonly __port: never };',
    'src/model/objects.ts':
      '/** A thing.\n * @typeName WslNet.Thing\n */\nexport interface Thing {\n  /** Its name. */\n  name: string;\n}',
    'src/model/facts.ts':
      'export interface Facts {\n  /** @gather Test-One */\n  ready: boolean;\n  /** @gather Test-Two */\n  steady: boolean;\n}',
    'src/model/cmdlets/case.ts': model,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return compile(path.join(folder, 'src'));
}

function refusalOf(sources: Parameters<typeof compileSources>[0]): CompileError {
  try {
    compileSources(sources);
  } catch (error) {
    if (error instanceof CompileError) return error;
    throw error;
  }
  throw new Error('the sources were compiled');
}

const inRule = (body: string, parameters = 'a: string, n: number, list: string[]', returns = 'string'): string =>
  `/** A rule. */\nexport function rule(${parameters}): ${returns} {\n  ${body}\n}`;

describe('rules', () => {
  it.each([
    ['RuleMember', 'return n === 1 ? a : `${a.length}`;'],
    ['RuleCall', 'return a.trim();'],
    ['RuleCall', 'return parseInt(a).toString();'],
    ['RuleCall', 'return String(n);'],
    ['RuleConditional', "return a + (n === 1 ? 'x' : 'y');"],
    ['RuleCondition', "if (n) { return a; }\n  return '';"],
    ['RuleCondition', "if (a) { return a; }\n  return '';"],
    ['RuleOperator', 'return `${n / 2}`;'],
    ['RuleOperator', "return n == 1 ? a : '';"],
    ['RuleNumber', 'return `${1.5}`;'],
    ['RuleText', "return '\\ud800';"],
    ['RuleStatement', "while (n > 1) { return a; }\n  return '';"],
    ['RuleStatement', "for (let i = 0; i < n; i = i + 1) { return a; }\n  return '';"],
    ['RuleStatement', "try { return a; } catch { return ''; }"],
    ['RuleStatement', "throw new Error('no');"],
    ['RuleExpression', 'return a as string;'],
    ['RuleExpression', 'return [...list][0]!;'],
    ['RuleEffect', 'n++;\n  return a;'],
    ['RuleMutation', "a = 'x';\n  return a;"],
    ['RuleMutation', 'list.push(a);\n  return a;'],
    ['RuleMutation', 'const record = { x: 1 };\n  record.x = 2;\n  return a;'],
    ['RuleLet', 'let x: string;\n  x = a;\n  return x;'],
    ['RuleLet', 'const [x] = list;\n  return x ?? a;'],
    ['RuleSwitch', "switch (a) {\n    case 'x':\n      return a;\n  }\n  return a;"],
    ['RuleSwitch', 'switch (n) {\n    case 1:\n      return a;\n    default:\n      return a;\n  }'],
    ['RuleName', 'const host = a;\n  return host;'],
    ['RuleName', 'const Text = a;\n  const text = Text;\n  return text;'],
    [
      'RuleShadow',
      'for (const x of list) {\n    for (const y of list) {\n      const x = y;\n      return x;\n    }\n    return x;\n  }\n  return a;',
    ],
    ['RuleTemplate', 'return `${list}`;'],
    ['RuleComparison', 'return list === list ? a : a;'],
    ['RuleReturn', 'return;'],
  ])('%s: %s', (code, body) => {
    const refusal = refusalOf({ rules: inRule(body) });
    expect(refusal.id).toBe(code);
    expect(refusal.where).toMatch(/^src\/rules\/case\.ts:\d+:\d+$/);
    expect(refusal.instead).not.toBe('');
    expect(refusal.message).toContain(refusal.text);
  });

  it.each([
    ['RuleType', inRule("return '';", 'a: any')],
    ['RuleType', inRule("return '';", 'a: Date')],
    ['RuleType', inRule("return '';", 'a: () => string')],
    ['RuleNull', inRule("return '';", 'a: string | null')],
    ['RuleDocumentation', "export function rule(): string { return ''; }"],
    ['RuleSignature', "/** A rule. */\nexport function rule() { return ''; }"],
    ['RuleSignature', "/** A rule. */\nexport async function rule(): Promise<string> { return ''; }"],
    ['RuleFile', "export const x = 1;\n/** A rule. */\nexport function rule(): string { return ''; }"],
    ['RuleFile', 'export class Rule {}'],
    ['RuleName', '/** A rule. */\nexport function rule(): string { return outside; }'],
    [
      'RuleName',
      "/** One. */\nexport function rule(): string { return ''; }\n/** Two. */\nexport function Rule(): string { return ''; }",
    ],
    ['RuleName', "/** One. */\nexport function equals(): string { return ''; }"],
    ['RuleName', "/** One. */\nexport function hidden(): string { return ''; }"],
    [
      'RuleRecursion',
      '/** One. */\nexport function one(): string { return two(); }\n/** Two. */\nexport function two(): string { return one(); }',
    ],
  ])('%s: %s', (code, rules) => expect(refusalOf({ rules }).id).toBe(code));
});

describe('models', () => {
  const model = (tags: string, properties = '/** A port. */\n  port: Port;', name = 'GetWslThing'): string =>
    `import type { Port } from '../types.js';\n/**\n * Lists.\n * ${tags.split(' | ').join('\n * ')}\n */\nexport interface ${name} {\n  ${properties}\n}`;
  const right = '@output Thing | @facts ready | @rule listNothing';

  it('takes a right one', () => {
    const { cmdlets } = compileSources({ model: model(right) });
    expect(cmdlets).toMatchObject([
      { name: 'Get-WslThing', kind: 'list', parameters: [{ name: 'Port', type: 'int', mandatory: true }] },
    ]);
  });

  it.each([
    ['ModelTag', model(`${right} | @cofirmImpact High`)],
    ['ModelTag', model('@facts ready | @rule listNothing')],
    ['ModelFact', model('@output Thing | @facts reddy | @rule listNothing')],
    ['ModelFact', model('@output Thing | @facts steady ready | @rule listNothing')],
    ['ModelRule', model('@output Thing | @facts ready | @rule listSomething')],
    ['ModelName', model(right, undefined, 'GetThing')],
    ['ModelParameter', model(right, '/** Says more. */\n  verbose: Port;')],
    ['ModelParameter', model(right, '/** Says more. */\n  host: Port;')],
    ['ModelDocumentation', model(right, 'port: Port;')],
    ['ModelType', model(right, '/** A text. */\n  name: string;')],
    ['ModelTag', model(right, '/** A port.\n   * @pipline byPropertyName\n   */\n  port: Port;')],
    ['ModelTag', model(right, '/** A port.\n   * @pipeline byValue\n   */\n  port: Port;')],
  ])('%s: %s', (code, source) => {
    const refusal = refusalOf({ model: source });
    expect(refusal.id).toBe(code);
    expect(refusal.where).toMatch(/^src\/model\/cmdlets\/case\.ts:\d+:\d+$/);
  });
});
