/** Integers as the C function strtol reads them with base 0. */
import { asciiTrim, codeUnitsOf, endsWith, matchesWhole, startsWith } from './std/index.js';

/** What a text is as an integer. */
export interface ConfigInteger {
  value: number;
  /** Whether it has more than 32 bits. */
  isTooLarge: boolean;
}

/** Decimal, hexadecimal after `0x`, octal after `0`; nothing where anything else is in the text. */
export function configInteger(text: string): ConfigInteger | undefined {
  const trimmed = asciiTrim(text);
  if (!endsWith(text, trimmed) || !matchesWhole(trimmed, '[+\\-]?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)')) {
    return undefined;
  }
  const isNegative = startsWith(trimmed, '-');
  let base = 10;
  let value = 0;
  let isFirst = true;
  for (const unit of codeUnitsOf(trimmed)) {
    if (unit === 43 || unit === 45) continue;
    if (isFirst && unit === 48) base = 8;
    isFirst = false;
    if (unit === 88 || unit === 120) {
      base = 16;
      continue;
    }
    const digit = unit <= 57 ? unit - 48 : unit <= 70 ? unit - 55 : unit - 87;
    // More would leave the integers of rules, and is too large already.
    if (value <= 4294967296) value = value * base + digit;
  }
  const isTooLarge = isNegative ? value > 2147483648 : value > 2147483647;
  if (!isTooLarge) return { value: isNegative ? 0 - value : value, isTooLarge };
  return { value: isNegative ? -2147483647 - 1 : 2147483647, isTooLarge };
}
