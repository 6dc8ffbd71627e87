/** The functions of std: one rule for each. */
import {
  asciiLower,
  asciiTrim,
  codeUnitAt,
  codeUnitsOf,
  endsWith,
  indexOf,
  indexTexts,
  integersFrom,
  itemAt,
  listLength,
  matchesWhole,
  parseDigits,
  positionIn,
  replaceLiteral,
  reversed,
  slice,
  splitOn,
  stableSort,
  startsWith,
  textLength,
  valueOr,
} from '../../../../src/rules/std/index.js';

/**
 * asciiTrim.
 * Functions that are one member of .NET are no calls. JavaScript's `trim` takes more blanks than .NET's, and neither takes those of C.
 * @gives ["\t a\u00a0\r\n"] -> "a\u00a0"
 * @bash
 */
export function stdAsciiTrim(text: string): string {
  return asciiTrim(text);
}

/**
 * asciiLower.
 * Case is a matter of culture: in Turkish `I` has another small letter.
 * @gives ["I\u0130\u00c9"] -> "i\u0130\u00c9"
 * @bash
 */
export function stdAsciiLower(text: string): string {
  return asciiLower(text);
}

/**
 * startsWith.
 * With `StringComparison`: without it by culture, where every text begins with a zero-width joiner.
 * @gives ["abc", "ab"] -> true
 * @gives ["abc", "\u200d"] -> false
 * @bash
 */
export function stdStartsWith(text: string, part: string): boolean {
  return startsWith(text, part);
}

/**
 * endsWith.
 * @gives ["abc", "bc"] -> true
 * @gives ["abc", "BC"] -> false
 * @bash
 */
export function stdEndsWith(text: string, part: string): boolean {
  return endsWith(text, part);
}

/**
 * replaceLiteral of a literal part.
 * @gives ["a.b."] -> "a-b-"
 * @bash
 */
export function stdReplaceLiteralPart(text: string): string {
  return replaceLiteral(text, '.', '-');
}

/**
 * indexOf from the start.
 * @gives ["abc", "c"] -> 2
 * @gives ["abc", ""] -> 0
 * @bash
 */
export function stdIndexOfFromStart(text: string, part: string): number {
  return indexOf(text, part, 0);
}

/**
 * replaceLiteral.
 * @gives ["aaa", "aa", "$&"] -> "$&a"
 * @gives ["a", "", "b"] -> "a"
 * @bash
 */
export function stdReplaceLiteral(text: string, part: string, replacement: string): string {
  return replaceLiteral(text, part, replacement);
}

/**
 * splitOn.
 * @gives ["a--b-", "-"] -> ["a", "", "b", ""]
 * @gives ["a", ""] -> ["a"]
 * @bash
 */
export function stdSplitOn(text: string, separator: string): string[] {
  return splitOn(text, separator);
}

/**
 * parseDigits.
 * ASCII digits only: `\d` of .NET takes those of every script.
 * @gives ["00080"] -> 80
 * @gives ["\u0668\u0660"] -> null
 * @gives ["80\n"] -> null
 * @bash
 */
export function stdParseDigits(text: string): number | undefined {
  return parseDigits(text);
}

/**
 * textLength.
 * In UTF-16 code units.
 * @gives ["\ud83d\ude00"] -> 2
 * @bash
 */
export function stdTextLength(text: string): number {
  return textLength(text);
}

/**
 * slice.
 * @gives ["abc", 1, 9] -> "bc"
 * @gives ["abc", 2, 1] -> ""
 * @bash
 */
export function stdSlice(text: string, start: number, end: number): string {
  return slice(text, start, end);
}

/**
 * codeUnitAt.
 * @gives ["a", 0] -> 97
 * @gives ["a", 1] -> -1
 * @bash
 */
export function stdCodeUnitAt(text: string, index: number): number {
  return codeUnitAt(text, index);
}

/**
 * codeUnitsOf.
 * For walks over a text: a call for each code unit would cost ten times as much.
 * @gives ["a\u00e9"] -> [97, 233]
 * @bash
 */
export function stdCodeUnitsOf(text: string): number[] {
  return codeUnitsOf(text);
}

/**
 * indexOf.
 * Ordinal: by culture a zero-width joiner is found everywhere.
 * @gives ["abab", "b", 2] -> 3
 * @gives ["a", "\u200d", 0] -> -1
 * @bash
 */
export function stdIndexOf(text: string, part: string, from: number): number {
  return indexOf(text, part, from);
}

/**
 * listLength.
 * @gives [[]] -> 0
 * @bash
 */
export function stdListLength(items: string[]): number {
  return listLength(items);
}

/**
 * itemAt.
 * @gives [["a"], 0] -> "a"
 * @gives [["a"], -1] -> null
 * @bash
 */
export function stdItemAt(items: string[], index: number): string | undefined {
  return itemAt(items, index);
}

/**
 * valueOr.
 * @gives [null, "a"] -> "a"
 * @gives ["", "a"] -> ""
 * @bash
 */
export function stdValueOr(text: string | undefined, byDefault: string): string {
  return valueOr(text, byDefault);
}

/**
 * integersFrom.
 * @gives [2, 4] -> [2, 3, 4]
 * @gives [4, 2] -> []
 * @bash
 */
export function stdIntegersFrom(first: number, last: number): number[] {
  const bounded = first > -1_000_000 && first < 1_000_000 && last < first + 100;
  return bounded ? integersFrom(first, last) : [];
}

/**
 * stableSort.
 * @gives [["x", "y", "z"], ["b", "a", "b"]] -> ["y", "x", "z"]
 */
export function stdStableSort(items: string[], keys: string[]): string[] {
  return stableSort(items, keys);
}

/**
 * reversed.
 * @gives [["a", "b"]] -> ["b", "a"]
 * @bash
 */
export function stdReversed(items: string[]): string[] {
  return reversed(items);
}

/**
 * indexTexts and positionIn.
 * The only index that rules have: looking up a text costs the same for any number of them.
 * @gives [["a", "b", "a"], "a"] -> 0
 * @gives [["a"], "A"] -> -1
 */
export function stdIndexTexts(texts: string[], wanted: string): number {
  const index = indexTexts(texts);
  return positionIn(index, wanted);
}

/**
 * matchesWhole.
 * The pattern is a literal in the dialect that all languages read alike; the end is the end of the text, and not before
 * a last line feed.
 * @gives ["eth0"] -> true
 * @gives ["eth0\n"] -> false
 * @gives ["eth\u0660"] -> false
 * @bash
 */
export function stdMatchesWhole(text: string): boolean {
  return matchesWhole(text, '(eth|wlan)[0-9]+(\\.[0-9]{1,4})?');
}

/**
 * matchesWhole with signs.
 * @gives ["^-]"] -> true
 * @gives ["\\."] -> false
 * @gives ["a[b"] -> true
 * @bash
 */
export function stdMatchesWholeSigns(text: string): boolean {
  return matchesWhole(text, '[\\^\\]\\-]+|a[^\\]\\^x]b|[\\^]{2}|[\\^\\-]\\+');
}
