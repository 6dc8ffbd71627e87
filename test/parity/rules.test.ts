/** Every rule gives the same value as TypeScript and as PowerShell, in cultures that disagree about letters and numbers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { describeDifference } from './describe-difference.js';
import { findDifferences } from './find-differences.js';
import { rulesWithPermanentCases } from './permanent-cases.js';
import { productRules, testRules } from './rule-set.js';

const casesPerRule = 300;
/** New cases in every run; a failure names the command that shows it again. */
const seed = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-parity-'));
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

describe('rules give one answer in both languages', async () => {
  const rules = [...(await productRules()), ...(await testRules(folder))];

  it.each(rules.map((compared) => [compared.rule.name, compared] as const))('%s', async (name, compared) => {
    const { smallest } = await findDifferences(engine, compared, casesPerRule, seed);
    const again = `npm run parity -- --rule ${name} --runs ${casesPerRule} --seed ${seed}`;
    expect(smallest && `${describeDifference(smallest)}\n${again}`).toBeUndefined();
  });

  it('knows every rule that has a permanent case', () => {
    const names = new Set(rules.map(({ rule }) => rule.name));
    expect(rulesWithPermanentCases().filter((name) => !names.has(name))).toEqual([]);
  });
});
