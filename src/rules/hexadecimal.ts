/** Hexadecimal digits, as the Linux kernel prints addresses and ports. */
import { asciiLower, codeUnitsOf, indexOf, slice, textLength } from './std/index.js';

/**
 * The number that 1 to 8 hexadecimal digits name; nothing for any other text.
 * @bash
 */
export function parseHexadecimal(text: string): number | undefined {
  const length = textLength(text);
  if (length < 1 || length > 8) {
    return undefined;
  }
  let value = 0;
  for (const unit of codeUnitsOf(asciiLower(text))) {
    const isDigit = unit >= 48 && unit <= 57;
    const isLetter = unit >= 97 && unit <= 102;
    if (!isDigit && !isLetter) {
      return undefined;
    }
    const digit = isDigit ? unit - 48 : unit - 87;
    value = value * 16 + digit;
  }
  return value;
}

/**
 * Hexadecimal digits in lower case and without zeros in front; the last digit stays.
 * @bash
 */
export function shortHexadecimal(text: string): string {
  let short = asciiLower(text);
  for (const unit of codeUnitsOf(text)) {
    if (unit === 48 && textLength(short) > 1 && indexOf(short, '0', 0) === 0) {
      short = slice(short, 1, textLength(short));
    } else {
      break;
    }
  }
  return short;
}
