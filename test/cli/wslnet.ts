/** The command line, as a process. */
import path from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../../src/package-root.js';

export interface CliResult {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

export interface CliSurroundings {
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Runs a command from the package root, without colours and without standard input. */
export function wslnet(...args: string[]): Promise<CliResult> {
  return wslnetWith({}, ...args);
}

export async function wslnetWith({ input = '', env = {} }: CliSurroundings, ...args: string[]): Promise<CliResult> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [path.join(packageRoot, 'lib/cli.js'), ...args], {
    cwd: packageRoot,
    reject: false,
    input,
    env: { NO_COLOR: '1', ...env },
  });
  return { exitCode, stdout, stderr };
}
