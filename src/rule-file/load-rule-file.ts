/** A rule file from a path or from standard input. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { KnownError } from '../known-error.js';
import { checkDocument, readRuleFile } from './read-rule-file.js';
import type { RuleFile, TextForm } from './read-rule-file.js';

/** Stands for standard input where a path is expected. */
export const standardInput = '-';

/**
 * Reads and checks a rule file; its extension says its form. A `.ts` file is run, with everything that it imports.
 * @param form form of standard input, which has no extension.
 * @throws KnownError where the file cannot be read: what is wrong inside of it is among its mistakes.
 */
export async function loadRuleFile(file: string, form: TextForm = 'ini'): Promise<RuleFile> {
  if (file === standardInput) return readRuleFile(decode(await buffer(process.stdin), 'standard input'), form);
  const extension = path.extname(file);
  switch (extension) {
    case '.ini':
    case '.json':
      return readRuleFile(readText(file), extension === '.ini' ? 'ini' : 'json');
    case '.ts': {
      const text = readText(file);
      // TypeScript takes half a second to load, and the other forms need none of it.
      const { readTypeScript } = await import('./read-typescript.js');
      return checkDocument(await readTypeScript(text, path.resolve(file)));
    }
    default:
      throw new KnownError(
        'RuleFileKind',
        `'${file}' has the extension '${extension}'. Rule files are .ini, .json or .ts. [RuleFileKind]`,
      );
  }
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new KnownError('RuleFileNotFound', `'${file}' does not exist. Check the path. [RuleFileNotFound]`);
    }
    throw new KnownError('RuleFileNotReadable', `'${file}' cannot be read: ${message} [RuleFileNotReadable]`);
  }
  return decode(bytes, `'${file}'`);
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new KnownError('RuleFileEncoding', `${name} is not UTF-8. Save it as UTF-8. [RuleFileEncoding]`);
  }
}
