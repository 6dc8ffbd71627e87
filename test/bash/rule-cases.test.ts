/** `portable.sh` and its cases: what the workflow runs in old versions of bash and in Alpine. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { productRules } from '../parity/rule-set.js';
import { fromShell } from '../parity/shell-values.js';
import { plain } from '../parity/plain-json.js';
import { temporaryFolder } from './run-bash.js';

const file = path.join(packageRoot, 'test/bash/rule-cases.txt');
const portable = path.join(packageRoot, 'test/bash/portable.sh');
const folder = temporaryFolder();
const rules = (await productRules()).filter(({ rule }) => rule.bash);

it('the cases are those of TypeScript, and every rule has some', () => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const seen = new Set<string>();
  for (let at = 0; at < lines.length - 1;) {
    const { rule, call } = rules.find((one) => one.rule.name === lines[at])!;
    const count = Number(lines[at + 1]);
    const words = lines.slice(at + 2, at + 2 + count);
    const values = words.map((word, index) => fromShell(rule.parameters[index]!.type, word));
    const given = fromShell(rule.returns, lines[at + 2 + count]!.slice(2));
    expect({ rule: rule.name, words, value: plain(given) }).toEqual({
      rule: rule.name,
      words,
      value: plain(call(...values)),
    });
    seen.add(rule.name);
    at += count + 3;
  }
  expect([...seen].toSorted()).toEqual(rules.map(({ rule }) => rule.name).toSorted());
});

it('runs with nothing but bash', async () => {
  const { stdout, stderr } = await execa('/bin/bash', ['--norc', portable], {
    env: { PATH: folder },
    extendEnv: false,
  });
  expect([stdout, stderr]).toEqual([expect.stringMatching(/: [1-9]\d{2,} tried, 0 wrong$/), '']);
});

it('runs with the tools of busybox', async () => {
  await execa('busybox', ['--install', '-s', folder]);
  const { stdout } = await execa('/bin/bash', ['--norc', portable], { env: { PATH: folder }, extendEnv: false });
  expect(stdout).toMatch(/ 0 wrong$/);
});

it('would find a rule that differs', async () => {
  const broken = path.join(folder, 'wslnet.sh');
  const text = readFileSync(path.join(packageRoot, 'generated/bash/wslnet.sh'), 'utf8');
  writeFileSync(broken, text.replace("_wslnet_withScheme__1='http://'", "_wslnet_withScheme__1='https://'"));
  const { exitCode, stderr } = await execa('/bin/bash', ['--norc', portable, broken], { reject: false });
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('rule withScheme')]);
});
