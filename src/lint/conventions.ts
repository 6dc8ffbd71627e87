/** Runs the tests of the conventions where a PowerShell can be had. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { packageRoot } from '../package-root.js';
import { buildTestMachine } from '../pester-runner/build-test-machine.js';
import { findPowerShell } from '../pester-runner/find-powershell.js';
import { runPester } from '../pester-runner/run-pester.js';
import type { PesterRunOptions } from '../pester-runner/run-pester.js';
import type { PesterRun } from '../pester-runner/results.js';
import type { PowerShellOutcome } from './run-lint.js';

/** The files whose tests are named after points. */
export const conventionFiles: readonly string[] = ['Conventions.Tests.ps1', 'PublicSurface.Tests.ps1'].map((name) =>
  path.join(packageRoot, 'test', 'powershell', name),
);

/**
 * The results, or why there are none: no test files, or nothing to run them with.
 * @throws KnownError where WSLNET_PWSH is wrong, or a file fails outside of its tests: that is never passed over.
 */
export async function runConventions(
  options: PesterRunOptions,
  files: readonly string[] = conventionFiles,
): Promise<PowerShellOutcome> {
  if (!files.every((file) => existsSync(file))) {
    return { ran: false, reason: 'the tests of the conventions are only in the repository of wslnet' };
  }
  const powerShell = await findPowerShell();
  try {
    await buildTestMachine();
    return outcomeOf(await runPester(files, { ...options, powerShell }));
  } catch (error) {
    if (error instanceof KnownError && error.id === 'DotnetNotFound') return { ran: false, reason: error.message };
    throw error;
  }
}

/** The tests of a run; nothing that failed outside of a test is lost. */
export function outcomeOf({ files }: Pick<PesterRun, 'files'>): PowerShellOutcome {
  const errors = files.flatMap((file) => file.errors);
  if (errors.length > 0) {
    const list = errors.map(({ file, message }) => `${path.relative(packageRoot, file)}: ${message}`);
    throw new KnownError('ConventionsNotRun', `The tests of the conventions could not run:\n${list.join('\n')}`);
  }
  return { ran: true, tests: files.flatMap((file) => file.tests) };
}
