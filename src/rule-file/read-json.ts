/** `.json` rule files, by the published schema. */
import type { RuleDocument } from './document.js';
import { JsonError, parseJson } from './json-parser.js';
import { mistakeAt } from './mistake.js';
import type { Mistake } from './mistake.js';
import { readTree } from './read-tree.js';

/** Reads any text. Where it is not JSON there is nothing but that mistake: what follows would be guesses. */
export function readJson(text: string): RuleDocument {
  const comments: Mistake[] = [];
  try {
    const tree = parseJson(text.replace(/^\uFEFF/, ''), (at) =>
      comments.push(mistakeAt(at, 'JsonComment', 'JSON has no comments. Remove it, or use an .ini or .ts file.')),
    );
    const document = readTree(tree);
    return { ...document, mistakes: [...comments, ...document.mistakes] };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const mistake = mistakeAt(error.at, 'JsonSyntax', error.message);
    return { sections: [], mistakes: [...comments, mistake], anyCase: false };
  }
}
