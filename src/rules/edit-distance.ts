/** How far apart two words are. */
import { codeUnitAt, codeUnitsOf, integersFrom, itemAt, textLength, valueOr } from './std/index.js';

/** Length above which no text is a word, in characters; the longest name in a configuration file of WSL has 23. */
function longestWord(): number {
  return 64;
}

/**
 * Fewest characters to insert, remove or replace to make one word of another (Levenshtein). Of texts longer than 64
 * characters nothing is taken to be alike: they are as far apart as the longer one is long.
 */
export function editDistance(one: string, other: string): number {
  const longer = textLength(one) > textLength(other) ? textLength(one) : textLength(other);
  if (longer > longestWord()) return longer;
  let previous = integersFrom(0, textLength(other));
  const units = codeUnitsOf(other);
  let row = 0;
  for (const unit of codeUnitsOf(one)) {
    row = row + 1;
    const current: number[] = [row];
    let left = row;
    let diagonal = row - 1;
    let column = 0;
    for (const otherUnit of units) {
      column = column + 1;
      const above = valueOr(itemAt(previous, column), 0);
      let least = unit === otherUnit ? diagonal : diagonal + 1;
      if (above + 1 < least) least = above + 1;
      if (left + 1 < least) least = left + 1;
      current.push(least);
      left = least;
      diagonal = above;
    }
    previous = current;
  }
  return valueOr(itemAt(previous, textLength(other)), 0);
}

/** The word that was probably meant: the nearest one that begins alike and differs in at most a third; empty where there is none. */
export function nearestWord(given: string, words: string[]): string {
  const length = textLength(given);
  const first = codeUnitAt(given, 0);
  let best = '';
  let leastDistance = length + 1;
  for (const word of words) {
    const longer = textLength(word) - length;
    if (codeUnitAt(word, 0) !== first || longer * 3 > length || 0 - longer * 3 > length) continue;
    const distance = editDistance(given, word);
    if (distance * 3 <= length && distance < leastDistance) {
      leastDistance = distance;
      best = word;
    }
  }
  return best;
}
