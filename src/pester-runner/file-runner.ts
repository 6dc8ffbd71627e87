/** What the embedded engine and a real PowerShell have in common: they run one test file after another. */
import type { PesterFileError, PesterTest } from './results.js';

/** What holds for each file. */
export interface FileSettings {
  /** Longest time for one file: a test that hangs must not hang the run. */
  readonly timeoutMs: number;
  /** Only tests with one of these tags, their own or of a block around them; wildcards are allowed. */
  readonly tag: readonly string[];
  /** Only tests whose names, joined with dots, match one of these patterns. */
  readonly fullName: readonly string[];
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Results of one file. */
export interface FileOutcome {
  readonly tests: readonly PesterTest[];
  readonly errors: readonly PesterFileError[];
}

/** Runs files. Whatever a file does, up to the end of the process, is a result and no exception. */
export interface FileRunner extends AsyncDisposable {
  /** `onTest` is called as soon as a test is known to have finished. */
  run(file: string, onTest: (test: PesterTest) => void): Promise<FileOutcome>;
}

/** The error of a file that was stopped. */
export function timeoutError(file: string, timeoutMs: number): PesterFileError {
  return { file, message: `The file did not end within ${timeoutMs} ms and was stopped.`, stack: null };
}

/** The error of a file whose process ended before its tests did. `last` is what it printed. */
export function crashError(file: string, how: string, last: string): PesterFileError {
  return {
    file,
    message: `PowerShell ended while it ran this file (${how}); tests after that point did not run.${clip(last)}`,
    stack: null,
  };
}

const longestText = 8;
const longestLine = 300;

/** The beginning of a long text: a stack overflow says what it is in its first lines, and repeats itself after. */
function clip(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  if (lines.length === 1 && lines[0] === '') return '';
  const rest = lines.length > longestText ? `\n... ${lines.length - longestText} more lines` : '';
  return `\n${lines
    .slice(0, longestText)
    .map((line) => line.slice(0, longestLine))
    .join('\n')}${rest}`;
}
