/** Values that WSL does not take: what was probably meant. */
import type { ConfigKey } from '../model/config.js';
import { partOfName } from './config-names.js';
import type { ConfigRemark } from './config-problem.js';
import { nearestWord } from './edit-distance.js';
import { joinTexts } from './text.js';
import {
  asciiLower,
  codeUnitsOf,
  indexOf,
  integersFrom,
  matchesWhole,
  parseDigits,
  replaceLiteral,
  slice,
  startsWith,
  textLength,
  valueOr,
} from './std/index.js';

/** Why a value is not taken; `warning` is that of WSL. */
export function explainValue(key: ConfigKey, text: string, warning: string): ConfigRemark {
  const name = partOfName(key.name);
  switch (warning) {
    case 'invalidBoolean':
      return remark(17, name, text, meantBoolean(text), 'true, false, 1, 0');
    case 'invalidInteger':
      return remark(18, name, text, meantInteger(text), 'a whole number');
    case 'invalidSize':
      return remark(19, name, text, meantSize(text), '8GB, 512MB');
    default:
      return remark(20, name, text, meantChoice(key, text), joinTexts(key.choices, ', '));
  }
}

/** What is said of a value. */
function remark(number: number, name: string, text: string, meant: string, allowed: string): ConfigRemark {
  return { number, values: [name, text, allowed], meant: meant === '' || meant === text ? '' : `${name}=${meant}` };
}

/** A word of other programs as a boolean of WSL; empty where it is none. */
export function meantBoolean(text: string): string {
  const lower = asciiLower(text);
  if (matchesWhole(lower, 'yes|y|on|t|enabled?|ture|treu|tru')) return 'true';
  if (matchesWhole(lower, 'no|n|off|f|disabled?|flase|fasle|fals')) return 'false';
  return '';
}

/** An integer without what WSL does not take: zeros before it, a unit, separators. */
export function meantInteger(text: string): string {
  const plain = replaceLiteral(replaceLiteral(text, '_', ''), ' ', '');
  if (matchesWhole(plain, '0*[1-9][0-9]*(ms)?')) return withoutZeros(replaceLiteral(plain, 'ms', ''));
  const seconds = matchesWhole(plain, '[0-9]{1,6}s') ? parseDigits(slice(plain, 0, textLength(plain) - 1)) : undefined;
  return seconds === undefined ? '' : `${seconds * 1000}`;
}

/** Digits without zeros before them. */
function withoutZeros(digits: string): string {
  let zeros = 0;
  for (const unit of codeUnitsOf(digits)) {
    if (unit !== 48) break;
    zeros = zeros + 1;
  }
  return slice(digits, zeros, textLength(digits));
}

/** `8gb`, `8 GB`, `8GiB` and `1.5GB` as WSL wants them; empty for anything else. */
export function meantSize(text: string): string {
  const lower = replaceLiteral(asciiLower(text), ' ', '');
  if (matchesWhole(lower, '0+')) return '0';
  if (!matchesWhole(lower, '[0-9]{1,12}([.,][0-9]{1,3})?(b|bytes|[kmgt]i?b?)')) return '';
  const dot = indexOf(replaceLiteral(lower, ',', '.'), '.', 0);
  const digits = digitsAt(lower, 0);
  if (dot < 0) {
    const unit = unitOf(slice(lower, textLength(digits), textLength(digits) + 1));
    return `${withoutZeros(digits) === '' ? '0' : withoutZeros(digits)}${unit}`;
  }
  const fraction = digitsAt(lower, dot + 1);
  const letter = slice(lower, dot + 1 + textLength(fraction), dot + 2 + textLength(fraction));
  const smaller = letter === 't' ? 'GB' : letter === 'g' ? 'MB' : letter === 'm' ? 'KB' : letter === 'k' ? 'B' : '';
  if (smaller === '') return '';
  const whole = valueOr(parseDigits(digits), 0) * 1024;
  return `${whole + partOf1024(slice(`${fraction}000`, 0, 3))}${smaller}`;
}

/** The digits from an index on. */
function digitsAt(text: string, from: number): string {
  let end = from;
  for (const unit of codeUnitsOf(slice(text, from, textLength(text)))) {
    if (unit < 48 || unit > 57) break;
    end = end + 1;
  }
  return slice(text, from, end);
}

/** A unit as WSL writes it. */
function unitOf(letter: string): string {
  switch (letter) {
    case 'k':
      return 'KB';
    case 'm':
      return 'MB';
    case 'g':
      return 'GB';
    case 't':
      return 'TB';
    default:
      return 'B';
  }
}

/** Thousandths as parts of 1024, rounded down. */
function partOf1024(thousandths: string): number {
  const product = valueOr(parseDigits(thousandths), 0) * 1024;
  let part = 0;
  for (const candidate of integersFrom(0, 1023)) {
    if (candidate * 1000 > product) break;
    part = candidate;
  }
  return part;
}

/** The choice that begins so, or that is nearest. */
function meantChoice(key: ConfigKey, text: string): string {
  const lower = asciiLower(text);
  if (lower === '') return '';
  const begun = key.choices.find((choice) => startsWith(asciiLower(choice), lower));
  if (begun !== undefined) return begun;
  const near = nearestWord(
    lower,
    key.choices.map((choice) => asciiLower(choice)),
  );
  return valueOr(
    key.choices.find((choice) => asciiLower(choice) === near),
    '',
  );
}
