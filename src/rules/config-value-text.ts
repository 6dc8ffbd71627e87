/** The text of a value: quotes, escapes and comments. */
import { asciiCharacter, lowByte } from './config-bytes.js';
import { asciiTrim, codeUnitAt, codeUnitsOf, matchesWhole, slice, textLength } from './std/index.js';

/** Index of the first character at or after an index that is no blank; only spaces and tabs are. */
export function blanksAt(text: string, from: number): number {
  const first = codeUnitAt(text, from);
  if (first !== 32 && first !== 9) return from;
  let at = from;
  for (const unit of codeUnitsOf(slice(text, from, textLength(text)))) {
    if (unit !== 32 && unit !== 9) return at;
    at = at + 1;
  }
  return at;
}

/** Index of the first character at or after an index that is no ASCII letter or digit. */
export function lettersAt(text: string, from: number): number {
  let at = from;
  for (const unit of codeUnitsOf(slice(text, from, textLength(text)))) {
    const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
    if (!isLetter && (unit < 48 || unit > 57)) return at;
    at = at + 1;
  }
  return at;
}

/** A value as far as it is read. */
export interface ConfigValue {
  /** Without quotes, with what escapes stand for, with the blanks at its end. */
  text: string;
  /** Its length without blanks at the end that are not quoted. */
  kept: number;
  /** Whether it is inside of quotes. */
  isQuoted: boolean;
  /** `end` of the line, `comment`, `escape` that WSL does not know, or `backslash` as the last character. */
  ending: string;
  /** Index of the comment or of the backslash. */
  at: number;
  /** Index after the last character that is no blank. */
  rawEnd: number;
  isDestroyed: boolean;
}

/** Reads on from an index to the end of a line or of the value. */
export function readConfigValue(piece: string, from: number, before: ConfigValue, forWindows: boolean): ConfigValue {
  const end = textLength(piece);
  const rest = slice(piece, from, end);
  let text = before.text;
  let kept = before.kept;
  let isQuoted = before.isQuoted;
  let rawEnd = from;
  let isDestroyed = before.isDestroyed;
  // Most values need no second look. Where one goes on in the next line, the blanks at the begin of that line belong to it.
  if (
    from > 0 &&
    text === '' &&
    !isQuoted &&
    matchesWhole(rest, "[a-zA-Z0-9 !$%&'()*+,./:;<=>?@\\[\\]\\^_`{|}~\\-]*")
  ) {
    text = asciiTrim(rest);
    kept = textLength(text);
    return { text, kept, isQuoted, ending: 'end', at: end, rawEnd: from + kept, isDestroyed };
  }
  let length = textLength(text);
  let at = from - 1;
  let isEscaped = false;
  for (const unit of codeUnitsOf(rest)) {
    at = at + 1;
    if (isEscaped) {
      isEscaped = false;
      const meant = escapedCharacter(unit);
      if (meant === '') return { text, kept, isQuoted, ending: 'escape', at: at - 1, rawEnd: end, isDestroyed };
      text = `${text}${meant}`;
      length = length + 1;
      kept = length;
      rawEnd = at + 1;
      continue;
    }
    if (unit === 92) {
      isEscaped = true;
      // Blanks before a backslash stay, also where it joins two lines.
      kept = length;
      rawEnd = at + 1;
      continue;
    }
    if (unit === 35 && !isQuoted) return { text, kept, isQuoted, ending: 'comment', at, rawEnd, isDestroyed };
    if (unit === 34) {
      isQuoted = !isQuoted;
    } else {
      const isForeign = forWindows && unit > 127;
      if (isForeign) isDestroyed = true;
      text = isForeign ? `${text}${asciiCharacter(lowByte(unit))}` : `${text}${slice(piece, at, at + 1)}`;
      length = length + 1;
    }
    if (unit !== 32 && unit !== 9) {
      kept = length;
      rawEnd = at + 1;
    }
  }
  return {
    text,
    kept,
    isQuoted,
    ending: isEscaped ? 'backslash' : 'end',
    at: isEscaped ? at : end,
    rawEnd,
    isDestroyed,
  };
}

/** What `\` and a character stand for; empty where WSL does not know it. */
function escapedCharacter(unit: number): string {
  if (unit === 92) return '\\';
  if (unit === 34) return '"';
  if (unit === 98) return '\b';
  if (unit === 110) return '\n';
  if (unit === 116) return '\t';
  return '';
}
