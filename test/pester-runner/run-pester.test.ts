/** The same fixtures in the embedded engine and in a (stand-in) PowerShell with Pester: each failure is named, none stops the others. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PowerShell } from '../../src/pester-runner/find-powershell.js';
import type { PesterFileResult, PesterRun, PesterTest } from '../../src/pester-runner/results.js';
import { runPester } from '../../src/pester-runner/run-pester.js';
import { copyFixtures, makeFakePwsh, makeFolder } from './fixtures.js';

const orderly = ['passing', 'failing', 'setup', 'file-setup', 'discovery', 'syntax', 'empty'];
const crashing = ['exit', 'kill', 'overflow'];
// The engine is given what it cannot stop; of a PowerShell the process is ended, whatever it does.
const endless = { engine: ['stuck'], pwsh: ['hang'] };

let remove: (() => Promise<void>) | undefined;
afterAll(() => remove?.());

const runs: Record<'engine' | 'pwsh', PesterRun[]> = { engine: [], pwsh: [] };

beforeAll(async () => {
  const made = await makeFolder();
  remove = made.remove;
  // A name that would be a pattern elsewhere.
  const folder = path.join(made.folder, "it's [a] folder");
  const files = await copyFixtures(folder, [...orderly, ...crashing, 'names']);
  const [passing = ''] = files;
  const shells: PowerShell[] = [{ kind: 'engine' }, await makeFakePwsh(made.folder)];
  await Promise.all(
    shells.map(async (powerShell) => {
      runs[powerShell.kind] = [
        await runPester(files, { powerShell }),
        await runPester([...(await copyFixtures(folder, endless[powerShell.kind])), passing], {
          powerShell,
          // A busy machine needs seconds to start a shell.
          timeoutMs: 15_000,
        }),
      ];
    }),
  );
}, 120_000);

/** The result of a fixture. */
function file(kind: 'engine' | 'pwsh', name: string): PesterFileResult {
  const all = runs[kind].flatMap((run) => run.files);
  const found = all.find((result) => path.basename(result.file) === `${name}.Tests.ps1`);
  if (found === undefined) throw new Error(`${name} was not run.`);
  return found;
}

const short = (tests: readonly PesterTest[]): string[] =>
  tests.map(({ result, path: names, error }) => `${result}: ${names.join(' / ')}${error ? `: ${error.message}` : ''}`);

describe.each(['engine', 'pwsh'] as const)('%s', (kind) => {
  it('passes what is right', () => {
    const { tests, errors } = file(kind, 'passing');
    expect(short(tests)).toEqual([
      'Passed: Adding / adds 1 and 2',
      'Passed: Adding / adds 3 and 4',
      'Passed: Adding / inside / is quick',
    ]);
    expect(tests.map((test) => test.line)).toEqual([2, 2, 7]);
    expect(tests.every((test) => test.durationMs > 0)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('says what failed, and where', () => {
    const { file: full, tests } = file(kind, 'failing');
    expect(short(tests)).toEqual([
      'Failed: Failing / is wrong: Expected 5, but got 4.',
      'Failed: Failing / throws: broken <&> "quoted"',
      'Passed: Failing / is right',
    ]);
    expect(tests.map((test) => test.error?.line)).toEqual([3, 8, undefined]);
    expect(tests.map((test) => test.error?.file)).toEqual([full, full, undefined]);
    expect(tests[0]?.error?.id).toContain('PesterAssertionFailed');
    expect(tests[1]?.error?.stack).toContain(`${full}: line 8`);
    expect(tests[1]?.error?.stack).not.toMatch(/Pester\.psm1|invoke-pester/);
  });

  it('fails the tests of a set-up that failed, with its reason, and the file of a tear-down', () => {
    const { tests, errors } = file(kind, 'setup');
    expect(short(tests)).toEqual([
      'Failed: before all / never runs: BeforeAll is broken',
      'Failed: before all / inside / never runs either: BeforeAll is broken',
      'Failed: before each / is not reached: BeforeEach is broken',
      'Passed: after all / passes',
    ]);
    expect(errors.map((error) => error.message)).toEqual(["AfterAll of 'after all' failed: AfterAll is broken"]);
    const whole = file(kind, 'file-setup');
    expect(short(whole.tests)).toEqual(['Failed: all of it / never runs: the file cannot start']);
    expect(whole.errors).toEqual([]);
  });

  it.each([
    ['discovery', 'Discovery failed: no discovery'],
    ['syntax', 'Discovery failed: '],
    ['empty', 'The file holds no tests.'],
  ])('reports a file with %s', (name, message) => {
    const { file: full, tests, errors } = file(kind, name);
    expect(tests).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.file).toBe(full);
    expect(errors[0]?.message).toContain(message);
  });

  it.each([
    ['exit', /^PowerShell ended while it ran this file \(exit code 7\)/],
    ['kill', /\(killed by SIGKILL\)/],
    ['overflow', /\(killed by SIGABRT\)[^]*Stack overflow/],
  ])('reports a process that ends by %s', (name, message) => {
    const { file: full, tests, errors } = file(kind, name);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.file).toBe(full);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.message.split('\n').length).toBeLessThan(16);
    // The engine has told of what had finished.
    expect(short(tests)).toEqual(kind === 'engine' ? [`Passed: ${name} / passes first`] : []);
  });

  it.each(endless[kind])('stops a file that does not end: %s', (name) => {
    const { errors, durationMs } = file(kind, name);
    expect(errors.map((error) => error.message).join()).toContain('did not end within 15000 ms');
    expect(durationMs).toBeLessThan(60_000);
  });

  it('runs all files, in order, whatever the others do', () => {
    const [first, second] = runs[kind];
    expect(first?.files.map((result) => path.basename(result.file, '.Tests.ps1'))).toEqual([
      ...orderly,
      ...crashing,
      'names',
    ]);
    expect(first?.files.at(-1)?.tests.map((test) => test.result)).toEqual(['Passed', 'Passed', 'Failed']);
    expect(second?.files.at(-1)?.tests.map((test) => test.result)).toEqual(['Passed', 'Passed', 'Passed']);
    expect([first?.ok, second?.ok]).toEqual([false, false]);
  });
});

it('gives the same from both, wherever the process lived', () => {
  const comparable = (kind: 'engine' | 'pwsh'): unknown =>
    ['passing', 'failing', 'setup', 'file-setup'].map((name) => {
      const { tests, errors } = file(kind, name);
      return {
        tests: tests.map((test) => ({
          ...test,
          durationMs: 0,
          error: test.error && { ...test.error, stack: '', id: test.error.id.split(',')[0] },
        })),
        errors: errors.map((error) => ({ ...error, stack: '' })),
      };
    });
  expect(comparable('pwsh')).toEqual(comparable('engine'));
});
