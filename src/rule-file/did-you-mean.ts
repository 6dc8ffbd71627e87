/** What somebody may have meant. */
import { editDistance } from '../rules/edit-distance.js';

/** `Did you mean 'x'? `, with the nearest of the known words; empty where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? '' : `Did you mean '${nearest}'? `;
}

/** The known word with the fewest differences, up to a third of its letters; whatever its case. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  let nearest: { candidate: string; distance: number } | undefined;
  for (const candidate of known) {
    const most = Math.max(1, Math.floor(candidate.length / 3));
    // A long text is far from every word, and comparing it would take long.
    if (Math.abs(word.length - candidate.length) > most) continue;
    const distance = differences(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= most && distance < (nearest?.distance ?? Infinity)) nearest = { candidate, distance };
  }
  return nearest?.candidate;
}

/** Two neighbours that changed places are one difference: the commonest typing error. */
function differences(word: string, candidate: string): number {
  const first = word.split('').findIndex((letter, index) => letter !== candidate[index]);
  const swapped = word.slice(0, first) + (word[first + 1] ?? '') + (word[first] ?? '') + word.slice(first + 2);
  return first >= 0 && swapped === candidate ? 1 : editDistance(word, candidate);
}
