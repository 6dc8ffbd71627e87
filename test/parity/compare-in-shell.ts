/** Rules marked `@bash`: TypeScript against bash or zsh, many cases in one process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { execa } from 'execa';
import fc from 'fast-check';
import { printBashRules } from '../../src/compiler/printers/bash.js';
import { packageRoot } from '../../src/package-root.js';
import type { Difference } from './compare-rule.js';
import { plain } from './plain-json.js';
import { argumentsOf } from './related-values.js';
import type { ComparedRule } from './rule-set.js';
import { asciiType, fromShell, toShell } from './shell-values.js';

/** A shell and how it is started without any start-up file. */
export const shells = {
  bash: ['bash', '--noprofile', '--norc'],
  zsh: ['zsh', '-f'],
} as const;

export type Shell = keyof typeof shells;

interface Case {
  readonly compared: ComparedRule;
  readonly values: readonly unknown[];
}

/** What rules for the shell need beside themselves: in the helpers these stand at the top. */
export const shellPreamble = "LC_ALL=C\n_wslnet__newline=$'\\n'\n_wslnet__absent=$'\\001'\n";

/** The differences over `runs` cases for each rule, all from one seed. */
export async function compareInShell(
  shell: Shell,
  rules: readonly ComparedRule[],
  runs: number,
  seed: number,
): Promise<{ cases: number; differences: Difference[] }> {
  const cases = rules.flatMap((compared): Case[] => {
    const parameters = compared.rule.parameters.map(({ name, type }) => ({ name, type: asciiType(type) }));
    const drawn = parameters.length === 0 ? [[]] : fc.sample(argumentsOf({ parameters }), { numRuns: runs, seed });
    return drawn.map((values) => ({ compared, values }));
  });
  const answers = await runInShell(shell, rules, cases);
  return {
    cases: cases.length,
    differences: cases.flatMap((each, index) => differenceOf(shell, each, answers[index], index)),
  };
}

function differenceOf(
  shell: Shell,
  { compared, values }: Case,
  answer: string | undefined,
  index: number,
): Difference[] {
  const { rule, call } = compared;
  const expected = plain(call(...structuredClone(values)));
  const [, status, text = ''] = /^(\d+) (.*)$/s.exec(answer ?? '') ?? [];
  const given = status === '0' ? plain(fromShell(rule.returns, text)) : `status ${status}: ${answer}`;
  if (isDeepStrictEqual(expected, given)) return [];
  const place = { rule: rule.name, arguments: values.map(plain), where: shell, index };
  return [{ ...place, typescript: expected, other: given }];
}

/** One line of output for each case. */
async function runInShell(shell: Shell, rules: readonly ComparedRule[], cases: readonly Case[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-shell-'));
  try {
    const [file, input] = [path.join(folder, 'rules.sh'), path.join(folder, 'cases')];
    writeFileSync(file, `${shellPreamble}${printBashRules(rules.map(({ rule }) => rule))}\n`);
    writeFileSync(input, cases.map(inputOf).join(''));
    const [program, ...options] = shells[shell];
    const driver = path.join(packageRoot, 'test/parity/run-in-shell.sh');
    const { stdout, stderr } = await execa(program, [...options, driver, file, input], { stdin: 'ignore' });
    if (stderr !== '') throw new Error(`${shell} wrote to its error stream: ${stderr.slice(0, 1000)}`);
    return stdout.split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inputOf({ compared, values }: Case): string {
  const { name, parameters } = compared.rule;
  const words = values.map((value, index) => toShell(parameters[index]!.type, value));
  return [name, String(words.length), ...words, ''].join('\n');
}
