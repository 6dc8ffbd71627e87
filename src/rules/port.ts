/** Ports and ranges of ports as people and netsh write them. */
import { itemAt, listLength, parseDigits, slice, splitOn, textLength } from './std/index.js';

/** Ports from the first to the last one, both included; a single port is a range of one. */
export interface PortRange {
  first: number;
  last: number;
}

/**
 * The port that a text names, 1 to 65535; nothing for any other text. Blanks around it make it no port.
 * @bash
 */
export function parsePort(text: string): number | undefined {
  const port = parseDigits(text);
  if (port === undefined || port < 1 || port > 65535) {
    return undefined;
  }
  return port;
}

/** The ports that `80` or `8000-8010` names; nothing for any other text, and for a range whose end is before its start. */
export function parsePortRange(text: string): PortRange | undefined {
  const ends = splitOn(text, '-');
  const firstText = itemAt(ends, 0);
  if (firstText === undefined) {
    return undefined;
  }
  const first = parsePort(firstText);
  if (first === undefined) {
    return undefined;
  }
  const lastText = itemAt(ends, 1);
  if (lastText === undefined) {
    return { first: first, last: first };
  }
  const last = parsePort(lastText);
  if (last === undefined || last < first || listLength(ends) > 2) {
    return undefined;
  }
  return { first: first, last: last };
}

/** Whether a text is meant as a range, such as `8000-8010`, although its numbers may be wrong: digits on both sides of a dash. */
export function looksLikePortRange(text: string): boolean {
  const ends = splitOn(text, '-');
  if (listLength(ends) !== 2) {
    return false;
  }
  for (const end of ends) {
    if (parseDigits(end) === undefined) {
      return false;
    }
  }
  return true;
}

/** The text of a range: `80` or `8000-8010`. */
export function portRangeText(range: PortRange): string {
  if (range.first === range.last) {
    return `${range.first}`;
  }
  return `${range.first}-${range.last}`;
}

/** Whether a stored port text is asked for: the same text, or a port inside of a range. */
export function portIsAsked(asked: string, stored: string): boolean {
  if (asked === stored) {
    return true;
  }
  const range = parsePortRange(asked);
  const port = parsePort(stored);
  return range !== undefined && port !== undefined && port >= range.first && port <= range.last;
}

/** A port or another number below 100,000 as a text of five digits, whose ordinal order is that of the numbers. */
export function sortableNumber(value: number): string {
  const padded = `00000${value}`;
  return slice(padded, textLength(padded) - 5, textLength(padded));
}
