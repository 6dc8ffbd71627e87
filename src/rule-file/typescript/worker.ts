/** The thread that runs `.ts` rule files: what they print, keep running or end is theirs, and not the program's. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { RuleDocument } from '../document.js';
import { documentOfMistakes, failedMistake } from './failed-file.js';
import { runRuleFile } from './run-rule-file.js';

/** A file to run, with its absolute path. */
export interface RuleFileRequest {
  text: string;
  file: string;
}

let answer: ((document: RuleDocument) => void) | undefined;

parentPort?.on('message', ({ text, file }: RuleFileRequest) => {
  answer = (document) => {
    answer = undefined;
    // What the file has printed is out before its answer is.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    process.stderr.write('', () => parentPort?.postMessage(document));
  };
  void run(text, file);
});

async function run(text: string, file: string): Promise<void> {
  const document = await runRuleFile(text, file);
  // Promises that are rejected without anybody waiting for them come first.
  await setImmediate();
  answer?.(document);
}

// Rejected promises come here, too. What an earlier file has left behind says nothing of this one, and has no answer.
process.on('uncaughtException', (error) => {
  answer?.(documentOfMistakes([failedMistake(error, { line: 1, column: 1 })]));
});

// Standard output is for what the command says. The stream of a thread would keep the program from ending.
process.stdout.write = process.stderr.write.bind(process.stderr);

process.exit = (code) => {
  throw new Error(`process.exit(${code ?? ''}) is called, and a rule file may not end the program. Remove the call.`);
};
