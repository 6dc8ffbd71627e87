/** The text of a file that the user names, or of standard input. */
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { KnownError } from './known-error.js';

/** Stands for standard input where a path is expected. */
export const standardInput = '-';

/**
 * Reads a file as UTF-8.
 * @param kind what the ids of its errors begin with.
 * @throws KnownError where it is not there, cannot be read, or is not UTF-8.
 */
export async function readInput(file: string, kind: 'RuleFile' | 'FactsFile'): Promise<string> {
  const bytes = file === standardInput ? await buffer(process.stdin) : readBytes(file, kind);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const name = file === standardInput ? 'standard input' : `'${file}'`;
    throw new KnownError(`${kind}Encoding`, `${name} is not UTF-8. Save it as UTF-8. [${kind}Encoding]`);
  }
}

function readBytes(file: string, kind: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new KnownError(`${kind}NotFound`, `'${file}' does not exist. Check the path. [${kind}NotFound]`);
    }
    throw new KnownError(`${kind}NotReadable`, `'${file}' cannot be read: ${message} [${kind}NotReadable]`);
  }
}
