import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { buildDotnet } from '../../src/pester-runner/dotnet.js';
import { useTempFolder } from './harness.js';

const folder = useTempFolder();
const engine = path.join(packageRoot, 'test', 'engine');
const start = (...args: string[]) =>
  execa('dotnet', [path.join(engine, 'bin', 'WslNet.Engine.dll'), ...args], { reject: false });

beforeAll(() => buildDotnet(path.join(engine, 'WslNet.Engine.csproj'), path.join(engine, 'bin')), 120_000);

describe('-Command', () => {
  it.each([
    ['1; "a"', 0, '1\na', ''],
    ['exit 3', 3, '', ''],
    ["throw 'bad'", 1, '', 'Exception: bad'],
    ['Get-Item /none', 1, '', "Get-Item: Cannot find path '/none' because it does not exist."],
  ])('%s', async (command, exitCode, stdout, stderr) => {
    expect(await start('-NoProfile', '-Command', command)).toMatchObject({ exitCode, stdout, stderr });
  });
});

describe('-File', () => {
  it('binds arguments, shows its own path, and gives the exit code', async () => {
    const script = path.join(folder(), "it's a [script].ps1");
    await writeFile(
      script,
      'param([string] $Name, [switch] $Loud, [int] $Count = 1)\n"$Name $Loud $Count"; Split-Path -Leaf $PSCommandPath; exit 4',
    );
    expect(await start('-File', script, 'first', '-Count', '2', '-Loud')).toMatchObject({
      exitCode: 4,
      stdout: "first True 2\nit's a [script].ps1",
    });
  });

  it('refuses what does not exist, and wrong arguments', async () => {
    expect(await start('-File', path.join(folder(), 'none.ps1'))).toMatchObject({ exitCode: 64 });
    expect(await start('-Nonsense')).toMatchObject({
      exitCode: 64,
      stderr: expect.stringContaining("'-Nonsense' is not understood") as string,
    });
  });
});
