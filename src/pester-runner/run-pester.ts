/** Runs Pester files and gives one form of result, whatever ran them. */
import { EngineRunner } from './engine-runner.js';
import type { FileRunner, FileSettings } from './file-runner.js';
import { findPowerShell } from './find-powershell.js';
import type { PowerShell } from './find-powershell.js';
import { findTestFiles } from './find-tests.js';
import { PwshRunner } from './pwsh-runner.js';
import type { PesterFileResult, PesterRun, PesterTest } from './results.js';

/** Longest time for one file, in milliseconds. */
export const defaultTimeoutMs = 120_000;

/** Which tests run, how, and who hears of it. */
export interface PesterRunOptions extends Partial<FileSettings> {
  /** The one to use, in place of the one that is found. */
  readonly powerShell?: PowerShell;
  readonly onStart?: (powerShell: PowerShell, files: readonly string[]) => void;
  readonly onFileStart?: (file: string) => void;
  /** A test has finished. The embedded engine tells at once, PowerShell when the file has ended. */
  readonly onTest?: (test: PesterTest) => void;
  readonly onFile?: (result: PesterFileResult) => void;
}

/**
 * Runs test files, or those below folders, one after another. Whatever a file does is part of the result.
 * @throws KnownError where there is nothing to run, or nothing to run it with.
 */
export async function runPester(paths: readonly string[], options: PesterRunOptions = {}): Promise<PesterRun> {
  const started = performance.now();
  const files = await findTestFiles(paths);
  const powerShell = options.powerShell ?? (await findPowerShell());
  options.onStart?.(powerShell, files);
  await using runner = openRunner(powerShell, options);
  const results: PesterFileResult[] = [];
  for (const file of files) {
    options.onFileStart?.(file);
    const begun = performance.now();
    const outcome = await runner.run(file, (test) => options.onTest?.(test));
    const result = { file, ...outcome, durationMs: performance.now() - begun };
    results.push(result);
    options.onFile?.(result);
  }
  const ok = results.every(
    ({ tests, errors }) => errors.length === 0 && tests.every((test) => test.result !== 'Failed'),
  );
  return { powerShell, files: results, durationMs: performance.now() - started, ok };
}

function openRunner(powerShell: PowerShell, options: PesterRunOptions): FileRunner {
  const { timeoutMs = defaultTimeoutMs, tag = [], fullName = [], env = {} } = options;
  const settings: FileSettings = { timeoutMs, tag, fullName, env };
  return powerShell.kind === 'engine' ? new EngineRunner(settings) : new PwshRunner(powerShell.path, settings);
}
