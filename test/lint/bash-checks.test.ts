/** Every point of the bash helpers has its check, and every check can fail. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bashPointCount } from '../../src/lint/bash-check.js';
import type { BashContext } from '../../src/lint/bash-context.js';
import { helpersPath, withBashContext } from '../../src/lint/bash-context.js';
import { bashChecks } from '../../src/lint/bash-checks/index.js';
import type { CheckResult } from '../../src/lint/check.js';
import { packageRoot } from '../../src/package-root.js';
import { bashBroken } from './bash-broken.js';

const text = readFileSync(path.join(packageRoot, 'generated', helpersPath), 'utf8');
/** Programs that only `npm run test:all` needs: where one is missing, its points are open. */
const mayBeMissing = new Map([
  [4, 'dash is not installed'],
  [22, 'zsh is not installed'],
  [30, 'shellcheck is not installed'],
  [31, 'shfmt is not installed'],
]);

async function judge(number: number, changed: string, change: Partial<BashContext> = {}): Promise<CheckResult> {
  const check = bashChecks.find((one) => one.number === number);
  if (check === undefined) throw new Error(`no point ${number}`);
  return withBashContext(changed, true, async (context) => check.judge({ ...context, ...change }));
}

it('has every point once, in order, in a file named after its number', () => {
  const numbers = Array.from({ length: bashPointCount }, (_, index) => index + 1);
  const files = readdirSync(path.join(packageRoot, 'src/lint/bash-checks')).filter((file) => file !== 'index.ts');
  expect(bashChecks.map(({ number }) => number)).toEqual(numbers);
  expect(files.map((file) => Number(file.slice(0, 2)))).toEqual(numbers);
});

describe.each(Object.keys(bashBroken).map(Number))('point %i', (number) => {
  it('passes, and fails where the helpers are broken', async () => {
    const good = await judge(number, text);
    const missing = good.status === 'notRun' && good.reason === mayBeMissing.get(number);
    expect(missing ? 'passed' : good.status).toBe('passed');
    const bad = await judge(number, bashBroken[number]!(text));
    expect(missing ? 'failed' : bad.status).toBe('failed');
    for (const finding of bad.status === 'failed' ? bad.findings : []) {
      expect(Object.values(finding)).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ]);
    }
  });
});

it.each([1, 4, 15, 20, 22, 25, 29, 30, 31])('point %i is not run where its program is missing', async (number) => {
  const result = await judge(number, text, { run: () => Promise.resolve(undefined) });
  expect(result).toEqual({ status: 'notRun', reason: expect.stringMatching(/ is not installed$/) });
});

it('27 hands a hook of the prompt to a person', async () => {
  expect((await judge(27, text)).status).toBe('notApplicable');
  expect((await judge(27, `${text}PROMPT_COMMAND=wslnet\n`)).status).toBe('needsPerson');
});

it('34 fails where the file is not as recorded', async () => {
  expect(await judge(34, text)).toEqual({ status: 'passed' });
  expect((await judge(34, text, { recorded: false })).status).toBe('failed');
  expect((await judge(34, text, { recorded: undefined })).status).toBe('notRun');
});
