/** One PowerShell process, started, watched and ended. */
import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { KnownError } from '../known-error.js';

/** How a process came to its end, and what it printed. */
export interface ProcessEnd {
  /** For people; nothing where it was stopped because of the time. */
  readonly how: string;
  readonly timedOut: boolean;
  readonly printed: string;
}

/**
 * Runs a program to its end or to its time-out. What it prints goes to a file: a pipe would stay open, and keep us
 * waiting, as long as any program that it started lives on.
 */
export async function runProcess(
  program: string,
  args: readonly string[],
  { timeoutMs, printTo, env }: { timeoutMs: number; printTo: string; env: Readonly<Record<string, string>> },
): Promise<ProcessEnd> {
  const output = await open(printTo, 'w');
  try {
    const end = await new Promise<Omit<ProcessEnd, 'printed'>>((resolve, reject) => {
      const child = spawn(program, args, {
        stdio: ['ignore', output.fd, output.fd],
        env: { ...process.env, POWERSHELL_TELEMETRY_OPTOUT: '1', NO_COLOR: '1', ...env },
        windowsHide: true,
      });
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeoutMs);
      const killWithUs = (): void => void child.kill('SIGKILL');
      process.once('exit', killWithUs);
      const finish = (): void => {
        clearTimeout(timer);
        process.off('exit', killWithUs);
      };
      child.once('error', (error) => {
        finish();
        reject(new KnownError('PowerShellNotFound', `'${program}' could not be started: ${error.message}`));
      });
      child.once('exit', (code, signal) => {
        finish();
        resolve({ timedOut, how: signal === null ? `exit code ${code}` : `killed by ${signal}` });
      });
    });
    return { ...end, printed: await readFile(printTo, 'utf8') };
  } finally {
    await output.close();
  }
}
