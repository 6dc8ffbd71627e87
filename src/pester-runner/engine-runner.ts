/** Runs test files in the embedded engine: one process for all files, and a new one after trouble. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExecaError } from 'execa';
import { KnownError } from '../known-error.js';
import { packageRoot } from '../package-root.js';
import { startEngine } from './engine.js';
import type { Engine } from './engine.js';
import { crashError, timeoutError } from './file-runner.js';
import type { FileOutcome, FileRunner, FileSettings } from './file-runner.js';
import type { PesterFileError, PesterTest } from './results.js';

/** The engine stops a file itself. One that cannot do that any more is ended after this additional time. */
const graceMs = 15_000;

/** A runner whose engine starts with the first file. */
export class EngineRunner implements FileRunner {
  readonly #settings: FileSettings;
  #engine: Engine | undefined;

  constructor(settings: FileSettings) {
    if (!existsSync(path.join(packageRoot, 'test', 'engine'))) {
      throw new KnownError(
        'PowerShellNotFound',
        'No PowerShell with Pester 5 or newer was found, and the embedded engine is only part of the repository of wslnet. ' +
          'Install PowerShell 7 (https://aka.ms/powershell) and in it: Install-PSResource Pester; or set WSLNET_PWSH to its path.',
      );
    }
    this.#settings = settings;
  }

  async run(file: string, onTest: (test: PesterTest) => void): Promise<FileOutcome> {
    const { timeoutMs, tag, fullName, env } = this.#settings;
    const engine = (this.#engine ??= await startEngine({ env }));
    const tests: PesterTest[] = [];
    const hear = (told: PesterTest): void => {
      // What is empty in PowerShell may arrive as an empty object.
      const test = told.result === 'Failed' ? told : { ...told, error: null };
      tests.push(test);
      onTest(test);
    };
    const giveUp = new AbortController();
    const started = performance.now();
    const errors = await Promise.race([
      engine.pester([file], hear, { timeoutMs, tag, fullName }).then(
        (answer): readonly PesterFileError[] =>
          answer.containerErrors.map((told) => ({
            ...told,
            stack: typeof told.stack === 'string' ? told.stack : null,
          })),
        (error: Error) => this.#afterCrash(file, error),
      ),
      sleep(timeoutMs + graceMs, undefined, { signal: giveUp.signal }).then(() => [timeoutError(file, timeoutMs)]),
    ]);
    giveUp.abort();
    // What hung may still be there, in a thread that nobody can stop.
    if (performance.now() - started >= timeoutMs) await this.#end();
    return { tests, errors };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end();
  }

  #afterCrash(file: string, error: Error): readonly PesterFileError[] {
    this.#engine = undefined;
    const { cause } = error;
    if (!(cause instanceof ExecaError)) return [crashError(file, 'exit code 0', '')];
    const how = cause.signal === undefined ? `exit code ${cause.exitCode}` : `killed by ${cause.signal}`;
    return [crashError(file, how, String(cause.stderr ?? ''))];
  }

  async #end(): Promise<void> {
    const engine = this.#engine;
    this.#engine = undefined;
    await engine?.stop();
  }
}
