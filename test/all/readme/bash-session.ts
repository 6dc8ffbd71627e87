/** A bash that is given one command after the other, as by a user at its prompt. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { bashWord } from '../../../src/escape/bash.js';

/** What a command printed, standard error with it, and its exit code. */
export interface Answer {
  readonly text: string;
  readonly exitCode: number;
}

/** Stands at the end of the answer of each command. */
const mark = '\u0001end of the answer\u0001';

export class BashSession {
  readonly #child: ChildProcessWithoutNullStreams;

  constructor(cwd: string, env: Readonly<Record<string, string>>) {
    this.#child = spawn('bash', ['--noprofile', '--norc'], { cwd, env });
    this.#child.stdout.setEncoding('utf8');
  }

  /** Runs a command in the shell itself: variables, functions and the folder are there for the next one. */
  run(command: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let text = '';
      const ended = (): void => reject(new Error(`bash ended in: ${command}\n${text}`));
      const receive = (chunk: string): void => {
        text += chunk;
        const [answer = '', exitCode] = text.split(mark);
        if (exitCode === undefined || !exitCode.endsWith('\n')) return;
        this.#child.stdout.off('data', receive);
        this.#child.off('close', ended);
        resolve({ text: answer, exitCode: Number(exitCode) });
      };
      this.#child.stdout.on('data', receive);
      this.#child.once('close', ended);
      this.#child.stdin.write(`eval ${bashWord(command)} < /dev/null 2>&1\nprintf '${mark}%d\\n' $?\n`);
    });
  }

  stop(): void {
    this.#child.stdin.end();
  }
}
