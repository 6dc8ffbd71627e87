/** What the tests of the runner share: copies of the fixtures, and a program that behaves as a PowerShell with Pester. */
import { chmod, cp, copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import type { PowerShell } from '../../src/pester-runner/find-powershell.js';

const fixtures = path.join(packageRoot, 'test', 'fixtures', 'pester');

/** A temporary folder of its own; `remove` deletes it. */
export async function makeFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'wslnet-runner-')));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Copies fixtures under the names that make them tests; gives the full paths. */
export async function copyFixtures(folder: string, names: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, `${name}.Tests.ps1`);
      await copyFile(path.join(fixtures, `${name}.Tests.ps1.txt`), file);
      return file;
    }),
  );
}

/** A `pwsh` that is the script mode of the embedded engine, with a stand-in for Pester 6 on its module path. */
export async function makeFakePwsh(folder: string): Promise<PowerShell & { kind: 'pwsh' }> {
  await cp(path.join(fixtures, 'FakePester'), path.join(folder, 'modules', 'Pester'), { recursive: true });
  const engine = path.join(packageRoot, 'test', 'engine', 'bin', 'WslNet.Engine.dll');
  const program = path.join(folder, 'pwsh');
  await writeFile(program, `#!/usr/bin/env bash\nPSModulePath='${folder}/modules' exec dotnet '${engine}' "$@"\n`);
  await chmod(program, 0o755);
  return { kind: 'pwsh', path: program, version: '7.6.9', pesterVersion: '6.0.0' };
}
