/** Runs Pester files and gives one form of result, whatever ran them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../package-root.js';
import { startEngine } from './engine.js';
import { findPowerShell } from './find-powershell.js';
import type { PowerShell } from './find-powershell.js';
import type { PesterResult, PesterTest } from './protocol.js';

/** Longest time for one file, in milliseconds: a test that hangs must not hang the run. */
const timeoutMs = 120_000;

/** Runs the files; `onTest` is called for each finished test where the shell tells (the engine does). */
export async function runPester(
  files: readonly string[],
  { shell, onTest }: { shell?: PowerShell; onTest?: (test: PesterTest) => void } = {},
): Promise<PesterResult & { shell: PowerShell }> {
  const chosen = shell ?? (await findPowerShell());
  const result =
    chosen.kind === 'engine' ? await runInEngine(files, onTest) : await runInPowerShell(files, chosen.path);
  return { ...result, shell: chosen };
}

async function runInEngine(files: readonly string[], onTest?: (test: PesterTest) => void): Promise<PesterResult> {
  await using engine = await startEngine();
  return await engine.pester(files, onTest, { timeoutMs });
}

async function runInPowerShell(files: readonly string[], shell: string): Promise<PesterResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wslnet-pester-'));
  try {
    const list = path.join(folder, 'files.json');
    const written = path.join(folder, 'result.json');
    await writeFile(list, JSON.stringify(files.map((file) => path.resolve(file))));
    const script = path.join(packageRoot, 'src/pester-runner/invoke-pester.ps1');
    const args = ['-NoProfile', '-NonInteractive', '-File', script, '-ListPath', list, '-ResultPath', written];
    await execa(shell, args, { stdin: 'ignore', timeout: timeoutMs * files.length });
    const result = JSON.parse((await readFile(written, 'utf8')).replace(/^\uFEFF/, '')) as Pick<
      PesterResult,
      'tests' | 'containerErrors'
    >;
    const ok = result.containerErrors.length === 0 && result.tests.every((test) => test.result === 'Passed');
    return { ...result, ok, cancelled: false };
  } finally {
    await rm(folder, { recursive: true });
  }
}
