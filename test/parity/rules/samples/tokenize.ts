/** A tokenizer: words, integers, quoted texts with escapes, signs, and what is wrong. */
import { codeUnitAt, integersFrom, slice, textLength } from '../../../../src/rules/std/index.js';

interface Token {
  /** word, integer, quoted, sign, or unclosed: a quote without an end. */
  kind: string;
  text: string;
  /** Index of the first code unit. */
  start: number;
}

/** Whether a code unit is an ASCII digit. */
export function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a code unit may be part of a word: ASCII letters, `_`, and everything outside of ASCII. */
export function isWordUnit(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95 || unit > 127;
}

/** Whether a code unit is an ASCII blank. */
export function isBlankUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** The tokens of a text, without the blanks between them. Every code unit that is no blank is in exactly one token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let state = 'between';
  let start = 0;
  let content = '';
  for (const position of integersFrom(0, textLength(text) - 1)) {
    const unit = codeUnitAt(text, position);
    const piece = slice(text, position, position + 1);
    switch (state) {
      case 'escape':
        content = content + piece;
        state = 'quoted';
        continue;
      case 'quoted':
        if (unit === 92) {
          state = 'escape';
        } else if (unit === 34) {
          tokens.push({ kind: 'quoted', text: content, start });
          state = 'between';
        } else {
          content = content + piece;
        }
        continue;
      default:
        break;
    }
    const isDigit = isDigitUnit(unit);
    if ((state === 'word' && (isDigit || isWordUnit(unit))) || (state === 'integer' && isDigit)) {
      content = content + piece;
      continue;
    }
    if (state !== 'between') {
      tokens.push({ kind: state, text: content, start });
    }
    start = position;
    content = unit === 34 ? '' : piece;
    state = stateAfter(unit);
    if (state === 'between' && !isBlankUnit(unit)) {
      tokens.push({ kind: 'sign', text: piece, start });
    }
  }
  if (state === 'quoted' || state === 'escape') {
    tokens.push({ kind: 'unclosed', text: content, start });
  } else if (state !== 'between') {
    tokens.push({ kind: state, text: content, start });
  }
  return tokens;
}

/** What begins with a code unit. */
export function stateAfter(unit: number): string {
  if (unit === 34) {
    return 'quoted';
  }
  if (isDigitUnit(unit)) {
    return 'integer';
  }
  return isWordUnit(unit) ? 'word' : 'between';
}
