/** `.ts` rule files: run for their values, parsed for the places of them. */
import type { RuleDocument } from './document.js';
import { mistakeAt, shown } from './mistake.js';
import type { Mistake } from './mistake.js';
import { readTree } from './read-tree.js';
import { placeOf, syntaxMistakes, transpile, typescript } from './typescript/compiler.js';
import { defaultExport } from './typescript/default-export.js';
import { ModuleLoader, placeInSource } from './typescript/module-loader.js';
import { treeOfValue } from './typescript/value-tree.js';

/**
 * Reads a file whose default export is what `defineRules` puts out, or a plain object of the same shape.
 * @param file absolute path, from which imports are found.
 */
export async function readTypeScript(text: string, file: string): Promise<RuleDocument> {
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest, true);
  const compiled = transpile(text, file);
  const wrong = syntaxMistakes(compiled, source);
  if (wrong.length > 0) return only(wrong);
  let exported: unknown;
  try {
    exported = (await new ModuleLoader().run(file, compiled))['default'];
  } catch (error) {
    const message = `The file ends with an error: ${shown(error instanceof Error ? error.message : String(error))}`;
    return only([mistakeAt(placeInSource(error, file, compiled), 'TypeScriptFailed', message)]);
  }
  const { root, at } = defaultExport(source);
  if (exported === undefined) {
    return only([
      mistakeAt(at, 'NoDefaultExport', 'There is no default export. Write: export default defineRules({ … });'),
    ]);
  }
  return readTree(treeOfValue(exported, root, at, (node) => placeOf(node, source)));
}

/** A file of which nothing can be read. */
function only(mistakes: Mistake[]): RuleDocument {
  return { sections: [], mistakes, anyCase: false };
}
