/** `wslnet/pester-runner`: Pester files as vitest tests. */
import path from 'node:path';
import type { PesterTest } from './protocol.js';
import { runPester } from './run-pester.js';

export { findPowerShell } from './find-powershell.js';
export type { PowerShell } from './find-powershell.js';
export type { PesterContainerError, PesterResult, PesterTest } from './protocol.js';
export { runPester } from './run-pester.js';

/** What this needs of vitest; handed in, so that the package does not depend on it. */
export interface TestFunctions {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
}

/**
 * Runs Pester files and defines a vitest test for each `It`, with its file, line and error. A file that fails outside
 * of a test, or holds none, is a failing test of its own: nothing can go missing.
 */
export async function definePesterTests(files: readonly string[], { describe, it }: TestFunctions): Promise<void> {
  const { tests, containerErrors } = await runPester(files);
  for (const file of files) {
    const own = tests.filter((test) => path.resolve(test.file) === path.resolve(file));
    const broken = containerErrors.filter((error) => path.resolve(error.file) === path.resolve(file));
    describe(path.basename(file), () => {
      for (const test of own) it(test.path.join(' > '), () => throwFailure(test));
      for (const error of broken) {
        it('the file itself', () => {
          throw new Error(`${error.message}\n${error.stack ?? ''}`);
        });
      }
      if (own.length === 0 && broken.length === 0) {
        it('the file itself', () => {
          throw new Error(`${file} holds no test.`);
        });
      }
    });
  }
}

function throwFailure(test: PesterTest): void {
  if (test.result === 'Passed') return;
  const failure = new Error(test.error?.message ?? 'The test failed without an error.');
  failure.stack = `${failure.message}\n    at ${test.file}:${test.error?.line || test.line}\n${test.error?.stack ?? ''}`;
  throw failure;
}
