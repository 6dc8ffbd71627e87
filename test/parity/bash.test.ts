/** Every rule marked `@bash` gives the same value as TypeScript and in bash. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { printBashRules } from '../../src/compiler/printers/bash.js';
import { compareInShell, shellPreamble } from './compare-in-shell.js';
import { describeDifference } from './describe-difference.js';
import { productRules, testRules } from './rule-set.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a rule that is handed something else', async () => {
  const rules = (await testRules(folder)).filter(({ rule }) => rule.bash);
  const file = path.join(folder, 'rules.sh');
  writeFileSync(file, `${shellPreamble}${printBashRules(rules.map(({ rule }) => rule))}\n`);

  it.each([
    ['a command as an integer', 'expressionIntegerOrder', ['a[$(touch "$TOUCHED")]', '1']],
    ['an octal number', 'expressionIntegerOrder', ['08', '1']],
    ['a number of more than 53 bits', 'expressionIntegerOrder', ['1', '99999999999999999999']],
    ['no number', 'expressionIntegerOrder', ['', '1']],
    ['a text outside of ASCII', 'stdAsciiTrim', ['\u00e9']],
    ['two lines', 'stdAsciiTrim', ['a\nb']],
    ['another boolean', 'expressionNot', ['yes']],
    ['a list whose last item has no end', 'stdListLength', ['a\nb']],
  ])('%s: returns 3, sets nothing, executes nothing', async (_, rule, values) => {
    const touched = path.join(folder, 'touched');
    const script = `set -euo pipefail; . "$1"; shift; result=before; code=0; "$@" || code=$?; printf '%s %s' "$code" "$result"`;
    const words = [`_wslnet__rule_${rule}`, 'result', ...values];
    const { stdout, stderr } = await execa('bash', ['--norc', '-c', script, 'bash', file, ...words], {
      env: { TOUCHED: touched, LC_ALL: 'C.UTF-8' },
    });
    expect([stdout, stderr, existsSync(touched)]).toEqual(['3 before', '', false]);
  });
});

it('rules give one answer in TypeScript and in bash', async () => {
  const rules = [...(await productRules()), ...(await testRules(folder))].filter(({ rule }) => rule.bash);
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { cases, differences } = await compareInShell('bash', rules, 100, seed);
  expect(cases).toBeGreaterThan(rules.length * 50);
  expect(differences.slice(0, 3).map((difference) => `${describeDifference(difference)}\nseed ${seed}`)).toEqual([]);
});
