/** Which files and which tests run. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PowerShell } from '../../src/pester-runner/find-powershell.js';
import { findTestFiles } from '../../src/pester-runner/find-tests.js';
import { runPester } from '../../src/pester-runner/run-pester.js';
import { copyFixtures, makeFakePwsh, makeFolder } from './fixtures.js';

let folder = '';
let remove: (() => Promise<void>) | undefined;
const shells: Record<string, PowerShell> = { engine: { kind: 'engine' } };
beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
  shells['pwsh'] = await makeFakePwsh(folder);
});
afterAll(() => remove?.());

describe.each(['engine', 'pwsh'])('%s', (kind) => {
  const names = async (options: { tag?: string[]; fullName?: string[] }): Promise<(string | undefined)[]> => {
    const powerShell = shells[kind];
    if (powerShell === undefined) throw new Error('There is no such shell.');
    const run = await runPester(await copyFixtures(folder, ['passing']), { powerShell, ...options });
    expect(run.ok).toBe(true);
    return run.files[0]?.tests.map((test) => test.path.at(-1)) ?? [];
  };

  it('takes tags', async () => {
    expect(await names({ tag: ['sl*', 'nothing'] })).toEqual(['adds 1 and 2', 'adds 3 and 4']);
  });

  it('takes full names', async () => {
    expect(await names({ fullName: ['Adding.inside.*'] })).toEqual(['is quick']);
  });
});

it('reports skipped tests of Pester as what they are', async () => {
  const run = await runPester(await copyFixtures(folder, ['skipped']), { powerShell: shells['pwsh'] as PowerShell });
  expect(run.files[0]?.tests.map((test) => [test.result, test.error])).toEqual([
    ['Skipped', null],
    ['Passed', null],
  ]);
  expect(run.ok).toBe(true);
});

it('gives the environment to the tests', async () => {
  const file = path.join(folder, 'environment.Tests.ps1');
  await writeFile(file, "Describe d { It i { $env:WSLNET_TEST_VALUE | Should -Be 'a b' } }\n");
  for (const powerShell of Object.values(shells)) {
    const run = await runPester([file], { powerShell, env: { WSLNET_TEST_VALUE: 'a b' } });
    expect(run.files[0]?.tests).toMatchObject([{ result: 'Passed' }]);
  }
});

describe('findTestFiles', () => {
  it('searches folders, sorted, and takes each file once', async () => {
    const root = path.join(folder, 'search');
    const [a] = await copyFixtures(path.join(root, 'b'), ['passing']);
    const [b, c] = await copyFixtures(root, ['empty', 'failing']);
    await copyFixtures(path.join(root, 'node_modules', 'x'), ['passing']);
    await mkdir(path.join(root, '.git'), { recursive: true });
    await writeFile(path.join(root, 'Other.ps1'), '');
    await writeFile(path.join(root, 'Upper.TESTS.PS1'), '');
    expect(await findTestFiles([root, path.join(root, 'b')])).toEqual([path.join(root, 'Upper.TESTS.PS1'), a, b, c]);
  });

  it.each([
    ['a path that does not exist', 'nowhere', 'TestPathNotFound'],
    ['a folder without tests', 'void', 'TestFilesNotFound'],
    ['a file that is no script', 'pwsh', 'TestFileKind'],
  ])('refuses %s', async (_, name, id) => {
    await mkdir(path.join(folder, 'void'), { recursive: true });
    await expect(findTestFiles([path.join(folder, name)])).rejects.toMatchObject({ id });
  });
});
