/** What the tests of the engine share. */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Engine, type EngineResult, type RunOptions, startEngine } from '../../src/pester-runner/engine.js';

/** Starts one engine for a test file, and gives a run function that opens a new runspace for each call. */
export function useEngine(): {
  engine: () => Engine;
  run: (script: string, options?: RunOptions) => Promise<EngineResult>;
} {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await startEngine();
  }, 120_000);
  afterAll(() => engine?.stop());
  const started = (): Engine => {
    if (engine === undefined) throw new Error('The engine has not started.');
    return engine;
  };
  return { engine: started, run: (script, options) => started().run(script, { newRunspace: true, ...options }) };
}

/** A folder that is removed after the tests. Its name has no links in it, so that PowerShell shows it as it is. */
export function useTempFolder(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'wslnet-engine-')));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}
