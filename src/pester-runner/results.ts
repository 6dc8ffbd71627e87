/** What running Pester files gives: one shape, whatever PowerShell ran them. */
import type { PowerShell } from './find-powershell.js';

/** One finished `It`. */
export interface PesterTest {
  /** Full path of the test file. */
  readonly file: string;
  /** Names from the outermost block to the test, with placeholders filled in. */
  readonly path: readonly string[];
  readonly result: 'Passed' | 'Failed' | 'Skipped';
  readonly durationMs: number;
  /** Line of the `It`. */
  readonly line: number;
  readonly error: PesterTestError | null;
}

/** Why a test failed. */
export interface PesterTestError {
  readonly message: string;
  /** FullyQualifiedErrorId. */
  readonly id: string;
  readonly stack: string;
  readonly file: string | null;
  /** 0 where it is not known. */
  readonly line: number;
}

/** What failed outside of a test: discovery, an AfterAll, a time-out, the end of the process. */
export interface PesterFileError {
  readonly file: string;
  readonly message: string;
  readonly stack: string | null;
}

/** One test file. */
export interface PesterFileResult {
  readonly file: string;
  readonly tests: readonly PesterTest[];
  readonly errors: readonly PesterFileError[];
  readonly durationMs: number;
}

/** All files of a run, in order. */
export interface PesterRun {
  readonly powerShell: PowerShell;
  readonly files: readonly PesterFileResult[];
  readonly durationMs: number;
  /** Nothing failed, in a test or outside of one. */
  readonly ok: boolean;
}

/** How many tests of each result, and how many errors outside of tests. */
export interface PesterCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly errors: number;
}

/** Counts the results of files. */
export function countResults(files: readonly PesterFileResult[]): PesterCounts {
  const tests = files.flatMap((file) => file.tests);
  const of = (result: PesterTest['result']): number => tests.filter((test) => test.result === result).length;
  return {
    passed: of('Passed'),
    failed: of('Failed'),
    skipped: of('Skipped'),
    errors: files.flatMap((file) => file.errors).length,
  };
}
