/** Sizes as people and WSL write them, with a unit. */
import {
  asciiLower,
  asciiTrim,
  codeUnitsOf,
  itemAt,
  matchesWhole,
  parseDigits,
  slice,
  splitOn,
  textLength,
  valueOr,
} from './std/index.js';

/** A size as WSL takes it: 8gb and 8 GB become 8GB, 1.5GB becomes 1536MB. What is none stays as it is. */
export function sizeText(text: string): string {
  const lower = asciiLower(asciiTrim(text));
  if (!matchesWhole(lower, '[0-9]{1,15}(\\.(5|25|75))? ?([kmgt]?b?|[kmgt]ib)')) {
    return text;
  }
  const digits = valueOr(itemAt(splitOn(numberPart(lower), '.'), 0), '');
  const fraction = slice(numberPart(lower), textLength(digits), textLength(lower));
  const unit = asciiTrim(slice(lower, textLength(numberPart(lower)), textLength(lower)));
  const letter = slice(unit, 0, 1);
  if (fraction === '') {
    switch (letter) {
      case 'k':
        return `${digits}KB`;
      case 'm':
        return `${digits}MB`;
      case 'g':
        return `${digits}GB`;
      case 't':
        return `${digits}TB`;
      default:
        return digits;
    }
  }
  const parts = fraction === '.5' ? 512 : fraction === '.25' ? 256 : 768;
  const whole = valueOr(parseSmall(digits), 0) * 1024 + parts;
  switch (letter) {
    case 'k':
      return `${whole}`;
    case 'm':
      return `${whole}KB`;
    case 'g':
      return `${whole}MB`;
    case 't':
      return `${whole}GB`;
    default:
      return text;
  }
}

/** The digits and the point at the start of a text. */
function numberPart(text: string): string {
  let length = 0;
  for (const unit of codeUnitsOf(text)) {
    if ((unit < 48 || unit > 57) && unit !== 46) {
      break;
    }
    length = length + 1;
  }
  return slice(text, 0, length);
}

/** A number of 1 to 9 digits. */
function parseSmall(text: string): number | undefined {
  return textLength(text) <= 9 ? parseDigits(text) : undefined;
}
