/**
 * The small library of the portable rules: everything that JavaScript, .NET and bash do differently goes through here.
 * Each function has one body here and one in each printer; the parity tests hold them together.
 */

/** A text of the characters U+0020 to U+007E: all that rules for bash are handed. Every text may be given where it is asked for. */
export type Ascii = string & { readonly __ascii?: never };

/** The text without ASCII blanks (U+0009 to U+000D, U+0020) at both ends. Unlike `trim`, keeps no-break spaces. */
export function asciiTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAsciiBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isAsciiBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isAsciiBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** The text with A to Z in lower case and everything else as it is. */
export function asciiLower(text: string): string {
  // Most texts are ASCII, where the built-in function does the same, and faster.
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The parts between the occurrences of a separator; one part where there is none, or where the separator is empty. */
export function splitOn(text: string, separator: string): string[] {
  // Most texts are one part, and looking for the separator costs less than a split.
  return separator === '' || !text.includes(separator) ? [text] : text.split(separator);
}

/** Whether the text begins with a part; every text begins with the empty one. */
export function startsWith(text: string, part: string): boolean {
  return text.startsWith(part);
}

/** Whether the text ends with a part; every text ends with the empty one. */
export function endsWith(text: string, part: string): boolean {
  return text.endsWith(part);
}

/** The text with every occurrence of `part` replaced, from the left; as it is where `part` is empty. */
export function replaceLiteral(text: string, part: string, replacement: string): string {
  return part === '' ? text : text.split(part).join(replacement);
}

/**
 * Whether the whole text matches a pattern. The pattern is a literal in what JavaScript, .NET and POSIX read alike:
 * literal characters, classes such as `[a-z0-9]`, groups, `|`, and `? * + {m,n}`.
 */
export function matchesWhole(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(`^(?:${pattern})$`);
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}

/** Patterns are literals in the rules: there are no more of them than are written there. */
const patterns = new Map<string, RegExp>();

/** The number written with 1 to 15 ASCII digits and nothing else; nothing for any other text. */
export function parseDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > 15) return undefined;
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

/** Length in UTF-16 code units. */
export function textLength(text: string): number {
  return text.length;
}

/** The code units from `start` up to, without, `end`; both are clamped to the text. */
export function slice(text: string, start: number, end: number): string {
  return text.substring(Math.max(0, start), Math.max(0, start, end));
}

/** The UTF-16 code unit at an index from 0; -1 outside of the text. */
export function codeUnitAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : -1;
}

/** The UTF-16 code units in order: walking over them costs less than asking for each. */
export function codeUnitsOf(text: string): number[] {
  const units: number[] = [];
  for (let index = 0; index < text.length; index += 1) units.push(text.charCodeAt(index));
  return units;
}

/** Index of the first occurrence of `part` at or after `from`; -1 where there is none. */
export function indexOf(text: string, part: string, from: number): number {
  return text.indexOf(part, from);
}

/** Number of items. */
export function listLength(list: readonly unknown[]): number {
  return list.length;
}

/** The item at an index from 0; nothing outside of the list. */
export function itemAt<Item>(list: readonly Item[], index: number): Item | undefined {
  return index >= 0 ? list[index] : undefined;
}

/** The value, or the default where there is none. */
export function valueOr<Value>(value: Value | undefined, byDefault: Value): Value {
  return value === undefined ? byDefault : value;
}

/** The integers from `first` to `last`, both included, 65,536 of them at most; none where `last` is the smaller one. */
export function integersFrom(first: number, last: number): number[] {
  const count = Math.min(Math.max(last - first + 1, 0), 65_536);
  const integers: number[] = [];
  for (let offset = 0; offset < count; offset += 1) integers.push(first + offset);
  return integers;
}

/** The items in the ordinal order of their keys (`keys[n]` is that of `items[n]`); those of equal keys stay in order. */
export function stableSort<Item>(items: readonly Item[], keys: readonly string[]): Item[] {
  if (items.length < 2) return [...items];
  const keyOf = (position: number): string => keys[position] ?? '';
  const positions = items.map((_, position) => position);
  positions.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : one - other));
  return positions.map((position) => items[position]!);
}

/** The items from the last one to the first one. */
export function reversed<Item>(items: readonly Item[]): Item[] {
  return items.toReversed();
}

/** Where each of many texts stands. Looking one up costs the same for any number of them: rules have no other index. */
export interface TextIndex {
  readonly positions: ReadonlyMap<string, number>;
}

/** The index of a list of texts; of equal texts the first one counts. */
export function indexTexts(texts: readonly string[]): TextIndex {
  const positions = new Map<string, number>();
  texts.forEach((text, position) => {
    if (!positions.has(text)) positions.set(text, position);
  });
  return { positions };
}

/** Position of a text in the list that was indexed; -1 where it is not in it. */
export function positionIn(index: TextIndex, text: string): number {
  return index.positions.get(text) ?? -1;
}
