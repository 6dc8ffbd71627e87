/** `.ts` rule files, run in a thread of their own. */
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.js';
import type { RuleDocument } from './document.js';
import { documentOfMistakes, failedMistake } from './typescript/failed-file.js';
import type { RuleFileRequest } from './typescript/worker.js';

/** One for all files: TypeScript takes half a second to load. */
let idle: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a file whose default export is what `defineRules` puts out, or a plain object of the same shape.
 * @param file absolute path, from which imports are found.
 */
export function readTypeScript(text: string, file: string): Promise<RuleDocument> {
  const reading = turn.then(() => runInThread({ text, file }));
  turn = reading;
  return reading;
}

/** Never rejects: a thread that ends without an answer is a mistake of the file. */
async function runInThread(request: RuleFileRequest): Promise<RuleDocument> {
  const worker = (idle ??= startThread());
  const answered = new AbortController();
  worker.ref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(request);
  try {
    return await Promise.race([answerOf(worker, answered.signal), endOf(worker, answered.signal)]);
  } catch (error) {
    return documentOfMistakes([failedMistake(error, { line: 1, column: 1 })]);
  } finally {
    answered.abort();
    // Timers of a file that has been read keep nobody waiting.
    worker.unref();
  }
}

function startThread(): Worker {
  const worker = new Worker(path.join(packageRoot, 'lib/rule-file/typescript/worker.js'));
  const forget = (): void => {
    if (idle === worker) idle = undefined;
  };
  worker.on('error', forget).on('exit', forget);
  return worker;
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<RuleDocument> {
  const [document] = (await once(worker, 'message', { signal })) as [RuleDocument];
  return document;
}

async function endOf(worker: Worker, signal: AbortSignal): Promise<never> {
  await once(worker, 'exit', { signal });
  throw new Error('it has ended the program before it could be read.');
}
