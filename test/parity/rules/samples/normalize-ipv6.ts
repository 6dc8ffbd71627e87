/** The one way to write an IPv6 address: RFC 5952. */
import {
  asciiLower,
  indexOf,
  integersFrom,
  itemAt,
  listLength,
  matchesWhole,
  parseDigits,
  slice,
  splitOn,
  textLength,
  valueOr,
} from '../../../../src/rules/std/index.js';

/** A run of groups that are zero. */
interface ZeroRun {
  start: number;
  length: number;
}

/** The address in lower case, without leading zeros, with `::` for the longest run of zeros; nothing where it is none. */
export function normalizeIpv6(text: string): string | undefined {
  const groups = ipv6Groups(asciiLower(text));
  if (groups === undefined) {
    return undefined;
  }
  const run = longestZeroRun(groups);
  if (run.start === 0 && run.length === 5 && itemAt(groups, 5) === 'ffff') {
    return `::ffff:${dottedPair(valueOr(itemAt(groups, 6), ''))}.${dottedPair(valueOr(itemAt(groups, 7), ''))}`;
  }
  let written = '';
  let position = 0;
  for (const group of groups) {
    const inRun = run.length > 1 && position >= run.start && position < run.start + run.length;
    if (!inRun) {
      const follows = position > 0 && !(run.length > 1 && position === run.start + run.length);
      written = written + (follows ? ':' : '') + group;
    } else if (position === run.start) {
      written = written + '::';
    }
    position = position + 1;
  }
  return written;
}

/** The eight groups of an address in lower case, each without leading zeros; nothing where it is none. */
export function ipv6Groups(text: string): string[] | undefined {
  const hexadecimal = withoutDottedTail(text);
  if (hexadecimal === undefined) {
    return undefined;
  }
  const gap = indexOf(hexadecimal, '::', 0);
  const hasGap = gap >= 0;
  if (hasGap && indexOf(hexadecimal, '::', gap + 1) >= 0) {
    return undefined;
  }
  const left = groupsOf(hasGap ? slice(hexadecimal, 0, gap) : hexadecimal);
  const right = groupsOf(hasGap ? slice(hexadecimal, gap + 2, textLength(hexadecimal)) : '');
  const missing = 8 - listLength(left) - listLength(right);
  if ((hasGap && missing < 1) || (!hasGap && missing !== 0)) {
    return undefined;
  }
  const groups: string[] = [];
  for (const group of left) {
    groups.push(group);
  }
  for (const place of integersFrom(1, missing)) {
    groups.push(place > 0 ? '0' : '');
  }
  for (const group of right) {
    groups.push(group);
  }
  return groups.every((group) => matchesWhole(group, '[0-9a-f]{1,4}'))
    ? groups.map((group) => withoutZeros(group))
    : undefined;
}

/** The parts between colons; none of an empty text. */
export function groupsOf(text: string): string[] {
  return text === '' ? [] : splitOn(text, ':');
}

/** A hexadecimal group without leading zeros. */
export function withoutZeros(group: string): string {
  let start = 0;
  for (const index of integersFrom(0, textLength(group) - 2)) {
    if (index === start && slice(group, index, index + 1) === '0') {
      start = start + 1;
    }
  }
  return slice(group, start, textLength(group));
}

/** The first of the longest runs of zero groups; of length 0 where there is none. */
export function longestZeroRun(groups: string[]): ZeroRun {
  let best: ZeroRun = { start: 0, length: 0 };
  let start = 0;
  let position = 0;
  for (const group of groups) {
    position = position + 1;
    if (group !== '0') {
      start = position;
    } else if (position - start > best.length) {
      best = { start, length: position - start };
    }
  }
  return best;
}

/** The address with two groups in place of an IPv4 address at its end; nothing where that is none. */
export function withoutDottedTail(text: string): string | undefined {
  if (indexOf(text, '.', 0) < 0) {
    return text;
  }
  const parts = splitOn(text, ':');
  const tail = valueOr(itemAt(parts, listLength(parts) - 1), '');
  const bytes = splitOn(tail, '.');
  if (listLength(bytes) !== 4 || !bytes.every((byte) => isByte(byte))) {
    return undefined;
  }
  const pairs = bytes.map((byte) => hexadecimalByte(valueOr(parseDigits(byte), 0)));
  let head = slice(text, 0, textLength(text) - textLength(tail));
  let place = 0;
  for (const pair of pairs) {
    head = head + (place === 2 ? ':' : '') + pair;
    place = place + 1;
  }
  return head;
}

/** Whether a text is a number from 0 to 255 without leading zeros. */
export function isByte(text: string): boolean {
  const value = parseDigits(text);
  return value !== undefined && value < 256 && `${value}` === text;
}

/** Two hexadecimal digits of a number from 0 to 255. */
export function hexadecimalByte(value: number): string {
  const high = valueOr(
    integersFrom(0, 15).find((digit) => value < digit * 16 + 16),
    15,
  );
  return hexadecimalDigit(high) + hexadecimalDigit(value - high * 16);
}

/** One hexadecimal digit. */
export function hexadecimalDigit(value: number): string {
  return slice('0123456789abcdef', value, value + 1);
}

/** The two bytes of a group, as in an IPv4 address. */
export function dottedPair(group: string): string {
  const padded = '0000' + group;
  const length = textLength(padded);
  return `${byteAt(padded, length - 4)}.${byteAt(padded, length - 2)}`;
}

/** The value of two hexadecimal digits. */
export function byteAt(text: string, start: number): number {
  const digits = '0123456789abcdef';
  return indexOf(digits, slice(text, start, start + 1), 0) * 16 + indexOf(digits, slice(text, start + 1, start + 2), 0);
}
