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
 * @gives ["\u000b\u000c a \u000c\u000b"] -> "a"
 * @bash
 */
export function stdAsciiTrim(text: string): string {
  return asciiTrim(text);
}

/**
 * asciiLower.
 * Case is a matter of culture: in Turkish `I` has another small letter.
 * @gives ["I\u0130\u00c9"] -> "i\u0130\u00c9"
 * @gives ["@AZ[`az{"] -> "@az[`az{"
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
 * replaceLiteral of an empty literal.
 * @gives ["a"] -> "a"
 */
export function stdReplaceEmptyLiteral(text: string): string {
  return replaceLiteral(text, '', 'b');
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
 * @gives ["9"] -> 9
 * @gives [""] -> null
 * @gives ["a1"] -> null
 * @gives ["999999999999999"] -> 999999999999999
 * @gives ["1000000000000000"] -> null
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
 * textLength of what is put together.
 * @gives ["a", "bc"] -> 3
 */
export function stdTextLengthOfSum(left: string, right: string): number {
  return textLength(left + right);
}

/**
 * slice.
 * @gives ["abc", 1, 9] -> "bc"
 * @gives ["abc", 2, 1] -> ""
 * @gives ["abc", -1, 9007199254740991] -> "abc"
 * @gives ["abc", 4294967296, 4294967297] -> ""
 * @bash
 */
export function stdSlice(text: string, start: number, end: number): string {
  return slice(text, start, end);
}

/**
 * codeUnitAt.
 * @gives ["a", 0] -> 97
 * @gives ["a", 1] -> -1
 * @gives ["a", -1] -> -1
 * @gives ["a", 4294967296] -> -1
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
 * @gives ["aA", "A", -1] -> 1
 * @gives ["ba", "b", -1] -> 0
 * @gives ["ba", "b", 1] -> -1
 * @gives ["a", "", 9] -> 1
 * @gives ["a", "a", 4294967296] -> -1
 * @bash
 */
export function stdIndexOf(text: string, part: string, from: number): number {
  return indexOf(text, part, from);
}

/**
 * indexOf from a literal place.
 * @gives ["aba", "a"] -> 2
 * @gives ["", "a"] -> -1
 */
export function stdIndexOfLater(text: string, part: string): number {
  return indexOf(text, part, 1);
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
 * @gives [["ab", "c"], 1] -> "c"
 * @gives [["a"], 1] -> null
 * @gives [["a"], 4294967296] -> null
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
 * valueOr of lists.
 * @gives [["a"]] -> ["a"]
 * @gives [[null, null]] -> [null, null]
 * @gives [null] -> []
 */
export function stdValueOrList(items: (string | undefined)[] | undefined): (string | undefined)[] {
  return valueOr(items, []);
}

/**
 * integersFrom.
 * @gives [2, 4] -> [2, 3, 4]
 * @gives [4, 2] -> []
 * @gives [4294967296, 4294967297] -> [4294967296, 4294967297]
 * @bash
 */
export function stdIntegersFrom(first: number, last: number): number[] {
  const bounded = first > -5_000_000_000 && first < 5_000_000_000 && last < first + 100;
  return bounded ? integersFrom(first, last) : [];
}

/**
 * integersFrom, and no more than 65,536.
 * @gives [70000] -> 65536
 * @gives [80] -> 0
 */
export function stdIntegersFromMany(last: number): number {
  return last === 70_000 ? listLength(integersFrom(1, last)) : 0;
}

/**
 * stableSort.
 * @gives [["x", "y", "z"], ["b", "a", "b"]] -> ["y", "x", "z"]
 * @gives [["x", "y"], ["a", "B"]] -> ["y", "x"]
 * @gives [["x", "y"], ["b"]] -> ["y", "x"]
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
 * @gives [["a\u200d"], "a"] -> -1
 * @gives [["a"], ""] -> -1
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
 * @gives ["xeth0"] -> false
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
