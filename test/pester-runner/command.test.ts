/** `wslnet pester` as its users run it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { copyFixtures, makeFakePwsh, makeFolder } from './fixtures.js';

let folder = '';
let remove: (() => Promise<void>) | undefined;
beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
});
afterAll(() => remove?.());

interface Ended {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

async function pester(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [path.join(packageRoot, 'lib/cli.js'), 'pester', ...args],
    // CI makes colour libraries believe in a terminal.
    { cwd: folder, reject: false, env: { WSLNET_PWSH: 'embedded', CI: 'true', ...env } },
  );
  return { exitCode, stdout, stderr };
}

describe('a run', () => {
  it('shows a line for each file and what failed, and exits with 1; no colours, no progress', async () => {
    await copyFixtures(path.join(folder, 'test'), ['failing', 'passing']);
    // Without a path it is the folder test.
    const { exitCode, stdout, stderr } = await pester([]);
    const lines = stdout.replaceAll(/\d+ ms|\d+\.\d s/g, 'TIME').split('\n');
    expect(lines[0]).toBe('2 test files with the embedded PowerShell engine with its Pester subset');
    expect(lines[1]).toBe(`FAIL ${path.join('test', 'failing.Tests.ps1')}  1 passed, 2 failed (TIME)`);
    expect(lines[2]).toBe('  Failing > is wrong');
    expect(lines[3]).toBe(`    ${path.join('test', 'failing.Tests.ps1')}:3`);
    expect(lines[4]).toBe('      Expected 5, but got 4.');
    expect(lines.at(-3)).toBe(`ok   ${path.join('test', 'passing.Tests.ps1')}  3 passed (TIME)`);
    expect(lines.at(-1)).toBe('2 files, 4 passed, 2 failed in TIME');
    expect(stderr).toBe('');
    expect(exitCode).toBe(1);
  });

  it('exits with 0 where all passed, and writes JSON and JUnit', async () => {
    const [file = ''] = await copyFixtures(folder, ['passing']);
    const { exitCode, stdout } = await pester([file, '--json', '--junit', 'new/folder/report.xml', '--tag', 'Quick']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      powerShell: { kind: 'engine' },
      counts: { passed: 1, failed: 0, skipped: 0, errors: 0 },
      files: [{ file, tests: [{ path: ['Adding', 'inside', 'is quick'], line: 7 }] }],
    });
    expect(await readFile(path.join(folder, 'new/folder/report.xml'), 'utf8')).toContain(
      '<testsuite name="passing.Tests.ps1" tests="1"',
    );
  });

  it('uses the PowerShell that WSLNET_PWSH names, and says so', async () => {
    const { path: program } = await makeFakePwsh(folder);
    const [file = ''] = await copyFixtures(folder, ['skipped']);
    const { exitCode, stdout } = await pester([file], { WSLNET_PWSH: program });
    expect(stdout).toContain(`1 test file with PowerShell 7.6.9 (${program}) with Pester 6.0.0\n`);
    expect(stdout).toContain('1 passed, 1 skipped');
    expect(exitCode).toBe(0);
  });
});

describe('exits with 2 and a reason', () => {
  it.each([
    ['for a path that is not there', ['nowhere'], "'nowhere' does not exist"],
    ['for a time that is none', ['.', '--timeout', '5m'], "--timeout '5m'"],
    ['for an option that is none', ['--tags', 'x'], 'Did you mean --tag?'],
    ['where the filters select nothing', ['passing.Tests.ps1', '--tag', 'Nothing'], '--tag and --full-name'],
    ['where the report cannot be written', ['passing.Tests.ps1', '--junit', '.'], "--junit '.' cannot be written"],
  ])('%s', async (_, args, message) => {
    await copyFixtures(folder, ['passing']);
    const { exitCode, stderr } = await pester(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(exitCode).toBe(2);
  });

  it('for a WSLNET_PWSH that is no program', async () => {
    const { exitCode, stderr } = await pester(['.'], { WSLNET_PWSH: '/nowhere/pwsh' });
    expect(stderr).toContain("WSLNET_PWSH names '/nowhere/pwsh'");
    expect(exitCode).toBe(2);
  });
});

it('has help with examples', async () => {
  const { exitCode, stdout } = await pester(['--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('wslnet pester test/powershell --tag Registry');
});
