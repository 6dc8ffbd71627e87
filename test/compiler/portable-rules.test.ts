/** Every construct of the subset: shown in docs/portable-rules.md, and true at run time in both languages. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IrExpression, IrRule, IrStatement, IrType } from '../../src/compiler/ir.js';
import { printBashRules } from '../../src/compiler/printers/bash.js';
import { printPowerShellRules } from '../../src/compiler/printers/powershell.js';
import { powershellStdInline } from '../../src/compiler/printers/powershell-std-inline.js';
import { powershellStd } from '../../src/compiler/printers/powershell-std.js';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { compareRule } from '../parity/compare-rule.js';
import { describeDifference } from '../parity/describe-difference.js';
import { fromPlain, plain } from '../parity/plain-json.js';
import { compileTestRules, testRules } from '../parity/rule-set.js';
import { readChapters } from './constructs.js';

const chapters = readChapters();
const constructs = chapters.flatMap((chapter) => chapter.constructs);
const { rules, constants, std } = compileTestRules();

/** Every kind of node, by the compiler: a new kind without a construct does not type-check. */
const types: Record<IrType['kind'], true> = {
  text: true,
  int: true,
  bool: true,
  list: true,
  record: true,
  union: true,
  optional: true,
  index: true,
};
const expressions: Record<IrExpression['kind'], true> = {
  text: true,
  int: true,
  bool: true,
  absent: true,
  variable: true,
  constant: true,
  field: true,
  record: true,
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
};
const statements: Record<IrStatement['kind'], true> = {
  let: true,
  assign: true,
  push: true,
  if: true,
  switch: true,
  forOf: true,
  break: true,
  continue: true,
  return: true,
  comment: true,
};

describe('docs/portable-rules.md', () => {
  it('shows every construct as it is written and as it is printed', async () => {
    await expect(renderChapters()).toMatchFileSnapshot(path.join(packageRoot, 'docs/portable-rules.md'));
  });

  it('has a rule for every kind of node, and for every function of std', () => {
    const shown = rules.filter(({ source }) => source.includes('/constructs/'));
    const kinds = new Set<string>();
    JSON.stringify(shown, (key, value: unknown) => {
      if (key === 'kind' && typeof value === 'string') kinds.add(value);
      return value;
    });
    const all = Object.keys({ ...types, ...expressions, ...statements });
    // An index is a type of variables only, and these have none in the tree.
    expect(all.filter((kind) => !kinds.has(kind))).toEqual(['index']);
    const bodies = Object.keys({ ...powershellStd, ...powershellStdInline });
    expect(bodies.filter((name) => !std.includes(name))).toEqual(['sameOptionalText']);
  });
});

describe('at run time', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-constructs-'));
  const compared = await testRules(folder);
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(async () => {
    await engine.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(constructs.map((construct) => [construct.title, construct] as const))('%s', async (_, { name, gives }) => {
    const rule = compared.find((candidate) => candidate.rule.name === name)!;
    const argumentLists = gives.map((given) => given.arguments.map(fromPlain));
    expect(gives.length).toBeGreaterThan(0);
    expect(argumentLists.map((values) => plain(rule.call(...values)))).toEqual(gives.map(({ value }) => plain(value)));
    const differences = await compareRule(engine, rule, argumentLists);
    expect(differences.map(describeDifference)).toEqual([]);
  });
});

function renderChapters(): string {
  return `${[
    '# Portable rules',
    'Rules (`src/rules`) are ordinary TypeScript in a small subset, which the compiler prints in other languages. This page shows every construct: as it is written, as it is printed for PowerShell and, for rules marked `@bash`, for bash and zsh, and why in that form. Everything else is refused with its place and what to write instead.',
    'The page is made by a test from `test/parity/rules/constructs`; the same test runs each rule in both languages. `npx vitest run -u test/compiler/portable-rules.test.ts` writes it anew.',
    ...chapters.map(({ title, constructs: shown }) =>
      [`## ${title}`, ...shown.map((construct) => renderConstruct(construct))].join('\n\n'),
    ),
  ].join('\n\n')}\n`;
}

/** Without the comment, and without the functions of std. */
function printBash(rule: IrRule): string {
  const [printed = ''] = printBashRules([{ ...rule, documentation: '' }]).split('\n}\n');
  return `${printed.replace(/^(#.*\n)+/, '')}\n}`;
}

/** The bodies of std that a rule calls follow its own methods. */
const stdBodies = new RegExp(`\\n\\nstatic \\[[\\w.]+\\] (?:${Object.keys(powershellStd).join('|')})\\([\\s\\S]*$`);

function renderConstruct({ name, title, why, source }: (typeof constructs)[number]): string {
  const rule = rules.find((candidate) => candidate.name === name)!;
  // The comment is above already.
  const printed = printPowerShellRules([{ ...rule, documentation: '' }], constants)
    .split('\n')
    .slice(1, -1)
    .filter((line) => !/^ {4}#/.test(line))
    .map((line) => line.replace(/^ {4}/, ''))
    .join('\n')
    .replace(stdBodies, '');
  const blocks = [`\`\`\`ts\n${source.replace('export ', '')}\n\`\`\``, `\`\`\`powershell\n${printed}\n\`\`\``];
  if (rule.bash) blocks.push(`\`\`\`bash\n${printBash(rule)}\n\`\`\``);
  return [`### ${title}`, ...(why === '' ? [] : [why]), ...blocks].join('\n\n');
}
