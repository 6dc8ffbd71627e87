/** `wslnet config check` in bash: the command line tool reads the file, else the module, here in a PowerShell engine. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { buildTestMachine } from '../../src/pester-runner/build-test-machine.js';
import { bash, machine, temporaryFolder, writeProgram } from './run-bash.js';

const folder = temporaryFolder();
/** Names in which a shell or PowerShell could see something else; PowerShell has five single quotes. */
const strangeName = "it's \u2018a\u2019 $(calc) `b` [x]; {0}.wslconfig";

/** A WSL whose files have the same paths on Windows, with the module in its PowerShell. */
function wsl(): Record<string, string> {
  const engine = path.join(packageRoot, 'test/engine/bin/WslNet.Engine.dll');
  const start = `Import-Module '${packageRoot}/test/windows/SimulatedWindows.psd1'; Reset-SimulatedWindows`;
  const program = path.join(mkdtempSync(path.join(folder, 'windows-')), 'powershell.exe');
  writeProgram(
    program,
    `printf '%s' "$5" > "$0.command"\nPSModulePath="${packageRoot}/generated:$PSModulePath" exec dotnet "${engine}" -Command "${start}; $5"`,
  );
  const environment = machine({ files: { 'usr/bin/wslpath': '' } });
  writeProgram(path.join(environment['WSLNET_ROOT']!, 'usr/bin/wslpath'), `printf '%s\\n' "$3"`);
  return {
    ...environment,
    PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: process.env['HOME'] ?? '',
    WSLNET_NETWORKING_MODE: 'nat',
    WSLNET_POWERSHELL: program,
  };
}

function file(name: string, text: string): string {
  const found = path.join(mkdtempSync(path.join(folder, 'files-')), name);
  writeFileSync(found, text);
  return found;
}

const broken = '[wsl2]\nnetworkMode=mirrored\nmemory=1.5GB\n';

describe('without the command line tool', async () => {
  await buildTestMachine();

  it('says what the module finds, by the name that was given', async () => {
    const name = file(strangeName, broken);
    const right = file('.wslconfig', '[wsl2]\nmemory=8GB\n');
    const { exitCode, stdout, stderr } = await bash('source "$HELPERS"; wslnet config check "$RIGHT" "$BROKEN"', {
      ...wsl(),
      BROKEN: name,
      RIGHT: right,
    });
    expect(stderr).toBe('');
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(
      `${name}:2:1: error: 'wsl2.networkMode' is no key that WSL knows. WSL warns of an unknown key and ignores it. [WSLNET511]`,
    );
    expect(lines).toContain('    Write: memory=1536MB');
    expect(exitCode).toBe(1);
  });

  it('gives the findings as JSON in ASCII', async () => {
    const name = file(strangeName, broken);
    const { exitCode, stdout } = await bash('source "$HELPERS"; wslnet config check --json "$BROKEN"', {
      ...wsl(),
      BROKEN: name,
    });
    expect(stdout).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [
        { file: name, line: 2, column: 1, id: 'WSLNET511', severity: 'error' },
        { file: name, line: 3, id: 'WSLNET519', fix: 'Write: memory=1536MB' },
      ],
    });
    expect(exitCode).toBe(1);
  });

  it('says so where there is nothing to mend', async () => {
    const name = file('.wslconfig', '[wsl2]\nmemory=8GB\n');
    const env: Record<string, string> = { ...wsl(), RIGHT: name };
    const text = await bash('source "$HELPERS"; wslnet config check "$RIGHT"', env);
    expect(text).toEqual({ exitCode: 0, stdout: 'Nothing to mend.', stderr: '' });
    const json = await bash('source "$HELPERS"; wslnet config check "$RIGHT" --json', env);
    expect(json).toEqual({ exitCode: 0, stdout: '{"findings":[]}', stderr: '' });
    expect(readFileSync(`${env['WSLNET_POWERSHELL']}.command`, 'utf8')).not.toContain('"');
  });

  it('reads a wsl.conf as one', async () => {
    const name = file('wsl.conf', '[boot]\nsystemd=yes\n');
    const { stdout } = await bash('source "$HELPERS"; wslnet config check "$FILE"', { ...wsl(), FILE: name });
    expect(stdout).toContain(`${name}:2:`);
    expect(stdout).toContain('WSLNET6');
  });

  it.each([
    ['check', 2, 'needs a file'],
    ['check --fix a', 2, "does not know '--fix'"],
    ['check /no/such/file', 1, "'/no/such/file' is no file"],
    ['set a memory 8GB', 2, 'needs the command line tool'],
  ])('config %s: exit code %s', async (words, code, message) => {
    const { exitCode, stdout, stderr } = await bash(`source "$HELPERS"; wslnet config ${words}`, wsl());
    expect([exitCode, stdout, stderr]).toEqual([code, '', expect.stringContaining(message)]);
  });

  it('says so outside of WSL', async () => {
    const { exitCode, stderr } = await bash('source "$HELPERS"; wslnet config check /etc/hosts', machine({}));
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('wslpath was not found')]);
  });
});

it('is passed to the command line tool where that is installed', async () => {
  const env = machine({ programs: { wslnet: `printf '<%s>' "$@"; exit 3` } });
  expect(await bash('source "$HELPERS"; wslnet config set "a b" memory 8GB', env)).toEqual({
    exitCode: 3,
    stdout: '<config><set><a b><memory><8GB>',
    stderr: '',
  });
});
