/** `.ts` rule files: run for their values, parsed for the places of them. */
import type { RuleDocument } from '../document.js';
import { mistakeAt } from '../mistake.js';
import { documentOfMistakes, failedMistake } from './failed-file.js';
import { readTree } from '../read-tree.js';
import { placeOf, syntaxMistakes, transpile, typescript } from './compiler.js';
import { defaultExport } from './default-export.js';
import { ModuleLoader, placeInSource } from './module-loader.js';
import { treeOfValue } from './value-tree.js';

/**
 * Reads a file whose default export is what `defineRules` puts out, or a plain object of the same shape.
 * @param file absolute path, from which imports are found.
 */
export async function runRuleFile(text: string, file: string): Promise<RuleDocument> {
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest, true);
  const compiled = transpile(text, file);
  const wrong = syntaxMistakes(compiled, source);
  if (wrong.length > 0) return documentOfMistakes(wrong);
  try {
    const { exports } = await new ModuleLoader().run(file, compiled);
    const exported = exports['default'];
    const { root, at } = defaultExport(source);
    if (exported === undefined) {
      return documentOfMistakes([
        mistakeAt(at, 'NoDefaultExport', 'There is no default export. Write: export default defineRules({ … });'),
      ]);
    }
    // Getters of the file run here, and may throw as well.
    return readTree(treeOfValue(exported, root, at, (node) => placeOf(node, source)));
  } catch (error) {
    return documentOfMistakes([failedMistake(error, placeInSource(error, file, compiled))]);
  }
}
