/** Every rule marked `@bash` gives the same value as TypeScript and in zsh. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compareInShell } from '../parity/compare-in-shell.js';
import { describeDifference } from '../parity/describe-difference.js';
import { productRules, testRules } from '../parity/rule-set.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('rules give one answer in TypeScript and in zsh', { timeout: 600_000 }, async () => {
  const rules = [...(await productRules()), ...(await testRules(folder))].filter(({ rule }) => rule.bash);
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { cases, differences } = await compareInShell('zsh', rules, 100, seed);
  expect(cases).toBeGreaterThan(rules.length * 50);
  expect(differences.slice(0, 3).map((difference) => `${describeDifference(difference)}\nseed ${seed}`)).toEqual([]);
});
