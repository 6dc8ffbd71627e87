/** Comparison of dotted versions: `2.5.9` is before `2.5.10`, and `2.5` is `2.5.0`. */
import { integersFrom, itemAt, listLength, parseDigits, splitOn, valueOr } from '../../../../src/rules/std/index.js';

/** -1, 0 or 1 as the left version is before, as, or after the right one; nothing where one of them is no version. */
export function compareVersions(left: string, right: string): number | undefined {
  const leftParts = splitOn(left, '.');
  const rightParts = splitOn(right, '.');
  if (!leftParts.every((part) => isVersionPart(part)) || !rightParts.every((part) => isVersionPart(part))) {
    return undefined;
  }
  const leftCount = listLength(leftParts);
  const rightCount = listLength(rightParts);
  const count = leftCount < rightCount ? rightCount : leftCount;
  for (const index of integersFrom(0, count - 1)) {
    const one = valueOr(parseDigits(valueOr(itemAt(leftParts, index), '0')), 0);
    const other = valueOr(parseDigits(valueOr(itemAt(rightParts, index), '0')), 0);
    if (one !== other) {
      return one < other ? -1 : 1;
    }
  }
  return 0;
}

/** Whether a text is one number of a version. */
export function isVersionPart(text: string): boolean {
  return parseDigits(text) !== undefined;
}
