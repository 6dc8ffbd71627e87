/** Facts from a path or from standard input. */
import { readInput, standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import type { FactsFile } from '../model/facts.js';
import { shown } from '../rule-file/mistake.js';
import { readFactsFile } from './read-facts-file.js';

/** @throws KnownError that names everything that is wrong with the file. */
export async function loadFactsFile(path: string): Promise<FactsFile> {
  const { file, mistakes } = readFactsFile(await readInput(path, 'FactsFile'));
  if (file !== undefined) return file;
  const name = path === standardInput ? 'standard input' : shown(path);
  throw new KnownError(
    'FactsFileMistakes',
    mistakes.map(({ id, where, message }) => `${name}:${where}: ${message} [${id}]`).join('\n'),
  );
}
