/** Pester files as vitest tests. */
import path from 'node:path';
import type { PesterFileError, PesterTest } from './results.js';
import { runPester } from './run-pester.js';
import type { PesterRunOptions } from './run-pester.js';

/** What a vitest test is given, as far as this needs it. */
export interface TestContext {
  readonly task: { readonly meta: object };
}

/** What this needs of vitest; handed in, so that the package does not depend on it. */
export interface TestFunctions {
  describe(name: string, body: () => void): void;
  it: {
    (name: string, body: (context: TestContext) => void): void;
    skip(name: string): void;
  };
}

/**
 * Runs Pester files, or those below folders, and defines a vitest test for each `It`: with its error at its file and
 * line, and with `{ file, line, durationMs }` as `task.meta.pester`. A file that fails outside of a test, or holds
 * none, is a failing test of its own: nothing can go missing.
 */
export async function definePesterTests(
  paths: readonly string[],
  { describe, it }: TestFunctions,
  options: PesterRunOptions = {},
): Promise<void> {
  const { files } = await runPester(paths, options);
  for (const { file, tests, errors } of files) {
    describe(path.relative(process.cwd(), file), () => {
      for (const test of tests) defineTest(test, it);
      for (const error of errors) {
        it('the file itself', () => {
          throw fileFailure(error);
        });
      }
      if (tests.length === 0 && errors.length === 0) {
        it('the file itself', () => {
          throw new Error(`${file} has no test that the filters select.`);
        });
      }
    });
  }
}

function defineTest(test: PesterTest, it: TestFunctions['it']): void {
  const name = test.path.join(' > ');
  if (test.result === 'Skipped') {
    it.skip(name);
    return;
  }
  it(name, ({ task }) => {
    const { file, line, durationMs } = test;
    Object.assign(task.meta, { pester: { file, line, durationMs } });
    if (test.result === 'Failed') throw testFailure(test);
  });
}

/** An error that shows the place in the Pester file in place of the one here. */
function testFailure({ error, file, line }: PesterTest): Error {
  const failure = new Error(error?.message ?? 'The test failed without an error.');
  failure.stack = `${failure.message}\n    at ${error?.file || file}:${error?.line || line}:1\n${error?.stack ?? ''}`;
  return failure;
}

function fileFailure({ file, message, stack }: PesterFileError): Error {
  const failure = new Error(`${file}: ${message}`);
  failure.stack = `${failure.message}\n${stack ?? ''}`;
  return failure;
}
