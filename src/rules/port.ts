/** Ports as people and netsh write them. */
import { asciiTrim, indexOf, parseDigits } from './std/index.js';

/** The port that a text names, 1 to 65535; nothing for any other text. Blanks around it make it no port. */
export function parsePort(text: string): number | undefined {
  const port = parseDigits(text);
  if (port === undefined || port < 1 || port > 65535) {
    return undefined;
  }
  return port;
}

/** Whether a text has the form of a range, such as `8000-8010`, whatever its numbers. */
export function looksLikePortRange(text: string): boolean {
  const trimmed = asciiTrim(text);
  return indexOf(trimmed, '-', 0) > 0;
}
