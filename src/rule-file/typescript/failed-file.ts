/** `.ts` files of which nothing can be read. */
import type { Place, RuleDocument } from '../document.js';
import { mistakeAt, shown } from '../mistake.js';
import type { Mistake } from '../mistake.js';

/** A file with nothing but mistakes. */
export function documentOfMistakes(mistakes: Mistake[]): RuleDocument {
  return { sections: [], mistakes, anyCase: false };
}

/** What a file has thrown as a mistake. */
export function failedMistake(error: unknown, at: Place): Mistake {
  return mistakeAt(at, 'TypeScriptFailed', `The file ends with an error: ${shown(textOfError(error))}`);
}

/** Anything can be thrown, also what throws when it is looked at. */
function textOfError(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return 'it throws something that cannot be shown. Throw an Error.';
  }
}
