/** Sizes as WSL reads them (microsoft/WSL src/shared/inc/stringshared.h, ParseMemorySize): 64 bits that wrap around. */
import {
  asciiTrim,
  codeUnitsOf,
  endsWith,
  integersFrom,
  matchesWhole,
  parseDigits,
  slice,
  startsWith,
  textLength,
  valueOr,
} from './std/index.js';

/** Bytes in decimal digits; nothing where WSL does not take the text. */
export function sizeInBytes(text: string): string | undefined {
  if (matchesWhole(text, '0(B|[KMGT]B?)?')) return '0';
  const trimmed = asciiTrim(text);
  if (!endsWith(text, trimmed) || !matchesWhole(trimmed, '[+\\-]?0*[1-9][0-9]*(B|[KMGT]B?)?')) return undefined;
  const isNegative = startsWith(trimmed, '-');
  const unsigned = isNegative || startsWith(trimmed, '+') ? slice(trimmed, 1, textLength(trimmed)) : trimmed;
  const span = numberSpan(unsigned);
  const digits = slice(unsigned, span.first, span.end);
  const doublings = doublingsOf(slice(unsigned, span.end, span.end + 1));
  let bytes = wideNumber(digits, isNegative);
  for (const step of integersFrom(1, doublings)) {
    if (step <= doublings) bytes = twice(bytes);
  }
  const low = `${bytes.low}`;
  return bytes.high === 0 ? low : `${bytes.high}${slice('0000000000', textLength(low), 10)}${low}`;
}

/** A number of 64 bits: `high` times 10^10, and `low`. */
interface Wide {
  high: number;
  low: number;
}

/** Where the digits of a number begin, without zeros before them, and where they end. */
function numberSpan(text: string): { first: number; end: number } {
  let first = 0;
  let end = 0;
  for (const unit of codeUnitsOf(text)) {
    if (unit < 48 || unit > 57) break;
    if (unit === 48 && first === end) first = first + 1;
    end = end + 1;
  }
  return { first, end };
}

/** What a byte count is multiplied with, as a power of 2. */
function doublingsOf(unit: string): number {
  switch (unit) {
    case 'K':
      return 10;
    case 'M':
      return 20;
    case 'G':
      return 30;
    case 'T':
      return 40;
    default:
      return 0;
  }
}

/** As strtoull does it: what is too large becomes the largest number, whatever its sign. */
function wideNumber(digits: string, isNegative: boolean): Wide {
  const length = textLength(digits);
  const high = valueOr(parseDigits(slice(digits, 0, length - 10)), 0);
  const low = valueOr(parseDigits(slice(digits, length - 10, length)), 0);
  if (length > 20 || isTooWide(high, low)) return { high: 1844674407, low: 3709551615 };
  return isNegative ? reduced(1844674407 - high, 3709551616 - low) : { high, low };
}

/** Whether it is 2^64 or more. */
function isTooWide(high: number, low: number): boolean {
  return high > 1844674407 || (high === 1844674407 && low >= 3709551616);
}

/** Twice the number, without what is 2^64 or more of it. */
function twice(number: Wide): Wide {
  const isCarried = number.low >= 5000000000;
  const high = isCarried ? number.high * 2 + 1 : number.high * 2;
  const low = isCarried ? number.low * 2 - 10000000000 : number.low * 2;
  return isTooWide(high, low) ? reduced(high - 1844674407, low - 3709551616) : { high, low };
}

/** Borrows where the lower part has become negative. */
function reduced(high: number, low: number): Wide {
  return low < 0 ? { high: high - 1, low: low + 10000000000 } : { high, low };
}
