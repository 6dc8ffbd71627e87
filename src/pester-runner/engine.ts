/** Client of the embedded PowerShell engine (test/engine): one process, JSON lines in both directions. */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa, ExecaError, type ResultPromise } from 'execa';
import { packageRoot } from '../package-root.js';
import { buildDotnet, dotnetEnvironment, missingDotnet } from './dotnet.js';
import type {
  EngineParseError,
  EngineResult,
  PesterOptions,
  PesterResult,
  PesterTest,
  RunOptions,
} from './protocol.js';

export type * from './protocol.js';

/** How the engine is started. */
export interface EngineOptions {
  /** Variables added to the environment of the engine. */
  readonly env?: Readonly<Record<string, string>>;
  /** Location of the process, and so of new runspaces. */
  readonly cwd?: string;
  /** Leaves the build out where the caller has done it. */
  readonly skipBuild?: boolean;
}

const engineFolder = path.join(packageRoot, 'test', 'engine');

/** Builds the engine where that is needed, starts it, and waits until it listens. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const bin = path.join(engineFolder, 'bin');
  if (!options.skipBuild) await buildDotnet(path.join(engineFolder, 'WslNet.Engine.csproj'), bin);
  const child = execa('dotnet', [path.join(bin, 'WslNet.Engine.dll'), '-Server'], {
    env: { ...dotnetEnvironment, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdin: 'pipe',
    stdout: 'pipe',
    stderr: 'pipe',
    buffer: { stdout: false, stderr: true },
  });
  const engine = new Engine(child);
  await engine.ready;
  return engine;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onEvent: ((event: unknown) => void) | undefined;
}

/** A running engine. Its runspaces live until it is stopped. */
export class Engine implements AsyncDisposable {
  readonly ready: Promise<void>;
  readonly #child: EngineProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #ended: Promise<void>;
  #nextId = 1;
  #failure: Error | undefined;

  constructor(child: EngineProcess) {
    this.#child = child;
    this.ready = new Promise((resolve, reject) =>
      this.#pending.set(0, { resolve: resolve as () => void, reject, onEvent: undefined }),
    );
    createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => this.#receive(line));
    // Writing to an engine that has ended is reported through the end itself.
    child.stdin.on('error', () => undefined);
    this.#ended = child.then(
      () => this.#fail(new Error('The engine has ended.')),
      (error: unknown) => this.#fail(describeEnd(error)),
    );
  }

  /** Runs a script. An error in the script is part of the result; only a broken engine or a wrong request throws. */
  run(script: string, options: RunOptions = {}): Promise<EngineResult> {
    const { signal, ...fields } = options;
    const id = this.#nextId;
    const answer = this.#ask<EngineResult>('run', { script, ...fields });
    if (signal === undefined) return answer;
    const cancel = (): void => void this.#ask('cancel', { target: id }).catch(() => undefined);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    return answer.finally(() => signal.removeEventListener('abort', cancel));
  }

  /** The syntax errors of a script. */
  async parse(script: string): Promise<readonly EngineParseError[]> {
    const { parseErrors } = await this.#ask<{ parseErrors: EngineParseError[] }>('parse', { script });
    return parseErrors;
  }

  /** What Tab offers at a place of a line; the cursor stands at the end where it is not given. */
  complete(line: string, cursor = line.length, runspace = 'default'): Promise<EngineResult> {
    return this.#ask('complete', { line, cursor, runspace });
  }

  /** Runs Pester test files, each in a runspace of its own, and reports every finished test. */
  pester(
    files: readonly string[],
    onResult?: (test: PesterTest) => void,
    options: PesterOptions = {},
  ): Promise<PesterResult> {
    return this.#ask(
      'pester',
      { files: files.map((file) => path.resolve(file)), ...options },
      onResult as (event: unknown) => void,
    );
  }

  /** Ends the engine; runs that are under way are stopped. */
  async stop(): Promise<void> {
    this.#child.stdin.end();
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), 5000);
    await this.#ended;
    clearTimeout(killer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  #ask<T>(op: string, fields: object, onEvent?: (event: unknown) => void): Promise<T> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (answer: never) => void, reject, onEvent });
      // JSON.stringify escapes lone surrogates, so that UTF-8 carries every string.
      this.#child.stdin.write(`${JSON.stringify({ id, op, ...fields })}\n`);
    });
  }

  #receive(line: string): void {
    const message = JSON.parse(line) as { id?: number; ready?: boolean; event?: unknown; refused?: string };
    const id = message.ready ? 0 : (message.id ?? -1);
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    if ('event' in message) {
      pending.onEvent?.(message.event);
      return;
    }
    this.#pending.delete(id);
    if (message.refused === undefined) pending.resolve(message as never);
    else pending.reject(new Error(`The PowerShell engine refused the request: ${message.refused}`));
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

type EngineProcess = ResultPromise<{
  stdin: 'pipe';
  stdout: 'pipe';
  stderr: 'pipe';
  buffer: { stdout: false; stderr: true };
}>;

function describeEnd(error: unknown): Error {
  if (!(error instanceof ExecaError)) return error instanceof Error ? error : new Error(String(error));
  if (error.code === 'ENOENT') return missingDotnet();
  return new Error(`The PowerShell engine has ended: ${error.shortMessage}\n${String(error.stderr ?? '')}`, {
    cause: error,
  });
}
