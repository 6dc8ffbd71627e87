/** Runs test files with the Pester of a real PowerShell: each in a process of its own, so that one cannot harm the next. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../package-root.js';
import { crashError, timeoutError } from './file-runner.js';
import type { FileOutcome, FileRunner, FileSettings } from './file-runner.js';
import { runProcess } from './pwsh-process.js';
import type { PesterTest } from './results.js';

const script = path.join(packageRoot, 'src', 'pester-runner', 'invoke-pester.ps1');

/** A runner that starts the given program for each file. */
export class PwshRunner implements FileRunner {
  readonly #program: string;
  readonly #settings: FileSettings;

  constructor(program: string, settings: FileSettings) {
    this.#program = program;
    this.#settings = settings;
  }

  async run(file: string, onTest: (test: PesterTest) => void): Promise<FileOutcome> {
    const folder = await mkdtemp(path.join(tmpdir(), 'wslnet-pester-'));
    try {
      const outcome = await this.#runIn(folder, file);
      for (const test of outcome.tests) onTest(test);
      return outcome;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // No process outlives its file.
  }

  async #runIn(folder: string, file: string): Promise<FileOutcome> {
    const { timeoutMs, tag, fullName, env } = this.#settings;
    const request = path.join(folder, 'request.json');
    const result = path.join(folder, 'result.json');
    await writeFile(request, JSON.stringify({ file, tag, fullName }));
    const args = ['-NoProfile', '-NonInteractive', '-File', script, '-RequestPath', request, '-ResultPath', result];
    const end = await runProcess(this.#program, args, { timeoutMs, printTo: path.join(folder, 'printed.txt'), env });
    const outcome = await readOutcome(result);
    if (outcome === undefined) {
      return {
        tests: [],
        errors: [end.timedOut ? timeoutError(file, timeoutMs) : crashError(file, end.how, end.printed)],
      };
    }
    const filtered = tag.length > 0 || fullName.length > 0;
    if (outcome.tests.length > 0 || outcome.errors.length > 0 || filtered) return outcome;
    return { tests: [], errors: [{ file, message: 'The file holds no tests.', stack: null }] };
  }
}

/** What the script wrote as its last act; nothing where it did not get there. */
async function readOutcome(file: string): Promise<FileOutcome | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as FileOutcome;
  } catch {
    return undefined;
  }
}
