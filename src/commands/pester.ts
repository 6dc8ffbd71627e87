/** `wslnet pester`: Pester files on a terminal, also where PowerShell is not installed. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { packageRoot } from '../package-root.js';
import { buildTestMachine } from '../pester-runner/build-test-machine.js';
import { findTestFiles } from '../pester-runner/find-tests.js';
import { junitReport } from '../pester-runner/junit.js';
import { countResults } from '../pester-runner/results.js';
import type { PesterRun } from '../pester-runner/results.js';
import { runPester } from '../pester-runner/run-pester.js';
import type { PesterRunOptions } from '../pester-runner/run-pester.js';
import { fileLines, headLine, summaryLine } from '../pester-runner/text-report.js';
import type { TextStyle } from '../pester-runner/text-report.js';
import { Progress } from './progress.js';
import { outputColors } from './output-colors.js';

export interface PesterOptions {
  junit?: string;
  json?: boolean;
  tag: string[];
  fullName: string[];
  timeout: string;
}

/** Returns the exit code: 1 where anything failed. */
export async function runPesterCommand(paths: readonly string[], options: PesterOptions): Promise<number> {
  const timeoutMs = readSeconds(options.timeout) * 1000;
  const style: TextStyle = {
    colors: outputColors(),
    showPath: (file) => shortPath(file),
  };
  const files = await findTestFiles(paths);
  // Whether it can be written is said before the run, not after it; an empty report is none.
  if (options.junit !== undefined) writeReport(options.junit, '');
  await prepare();
  const run = await runWithReport(files, { timeoutMs, tag: options.tag, fullName: options.fullName }, options, style);
  if (options.junit !== undefined) writeReport(options.junit, junitReport(run, style.showPath));
  if (options.json) process.stdout.write(`${JSON.stringify(jsonReport(run), undefined, 2)}\n`);
  const { passed, failed, skipped, errors } = countResults(run.files);
  if (passed + failed + skipped + errors === 0) {
    throw new KnownError('TestsNotSelected', 'No test was run: --tag and --full-name select none of them.');
  }
  return run.ok ? 0 : 1;
}

async function runWithReport(
  testFiles: readonly string[],
  settings: PesterRunOptions,
  { json }: PesterOptions,
  style: TextStyle,
): Promise<PesterRun> {
  const progress = new Progress(process.stderr);
  const print = (...lines: string[]): void => {
    progress.clear();
    if (!json) process.stdout.write(`${lines.join('\n')}\n`);
  };
  let finished = 0;
  let current = '';
  try {
    const run = await runPester(testFiles, {
      ...settings,
      onStart: (powerShell, files) => print(headLine(powerShell, files, style)),
      onFileStart: (file) => {
        finished = 0;
        current = style.showPath(file);
        progress.show(current);
      },
      onTest: () => progress.show(`${current}  ${++finished}`),
      onFile: (result) => print(...fileLines(result, style)),
    });
    print(summaryLine(run, style));
    return run;
  } finally {
    progress.clear();
  }
}

/** In the repository itself the tests need the simulated machine; elsewhere there is none. */
async function prepare(): Promise<void> {
  if (existsSync(path.join(packageRoot, 'test', 'windows'))) await buildTestMachine();
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds <= 86_400) return seconds;
  throw new KnownError('TimeoutNotValid', `--timeout '${text}' is not a number of seconds from above 0 to 86400.`);
}

function shortPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

function writeReport(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new KnownError('ReportNotWritten', `--junit '${file}' cannot be written: ${(error as Error).message}`);
  }
}

function jsonReport(run: PesterRun): object {
  const { ok, powerShell, durationMs, files } = run;
  return { ok, powerShell, counts: countResults(files), durationMs, files };
}
