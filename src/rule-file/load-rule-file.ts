/** A rule file from a path or from standard input. */
import path from 'node:path';
import { readInput, standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import { readTypeScript } from './read-typescript.js';
import { shown } from './mistake.js';
import { checkDocument, readRuleFile } from './read-rule-file.js';
import type { RuleFile, TextForm } from './read-rule-file.js';

/**
 * Reads and checks a rule file; its extension says its form. A `.ts` file is run, with everything that it imports.
 * @param form form of standard input, which has no extension.
 * @throws KnownError where the file cannot be read: what is wrong inside of it is among its mistakes.
 */
export async function loadRuleFile(file: string, form: TextForm = 'ini'): Promise<RuleFile> {
  if (file === standardInput) return readRuleFile(await readInput(file, 'RuleFile'), form);
  const extension = path.extname(file).toLowerCase();
  switch (extension) {
    case '.ini':
    case '.json':
      return readRuleFile(await readInput(file, 'RuleFile'), extension === '.ini' ? 'ini' : 'json');
    case '.ts': {
      const text = await readInput(file, 'RuleFile');
      return checkDocument(await readTypeScript(text, path.resolve(file)));
    }
    default:
      throw new KnownError(
        'RuleFileKind',
        `'${shown(file)}' has the extension '${shown(extension)}'. Rule files are .ini, .json or .ts. [RuleFileKind]`,
      );
  }
}
