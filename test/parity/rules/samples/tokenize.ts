/** A tokenizer: words, integers, quoted texts with escapes, signs, and what is wrong. */
import { codeUnitsOf, indexOf, integersFrom, slice, textLength } from '../../../../src/rules/std/index.js';

interface Token {
  /** word, integer, quoted, sign, or unclosed: a quote without an end. */
  kind: string;
  text: string;
  /** Index of the first code unit. */
  start: number;
}

/** Whether a code unit may be part of a word: ASCII letters, `_`, and everything outside of ASCII. */
export function isWordUnit(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95 || unit > 127;
}

/** The tokens of a text, without the blanks between them. Every code unit that is no blank is in exactly one token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let state = 'between';
  let start = 0;
  let position = -1;
  for (const unit of codeUnitsOf(text)) {
    position = position + 1;
    if (state === 'escape') {
      state = 'quoted';
      continue;
    }
    if (state === 'quoted') {
      if (unit === 92) {
        state = 'escape';
      } else if (unit === 34) {
        tokens.push(tokenOf('quoted', text, start + 1, position, start));
        state = 'between';
      }
      continue;
    }
    const isDigit = unit >= 48 && unit <= 57;
    if (isDigit && (state === 'word' || state === 'integer')) {
      continue;
    }
    const isWord = isWordUnit(unit);
    if (isWord && state === 'word') {
      continue;
    }
    if (state !== 'between') {
      tokens.push(tokenOf(state, text, start, position, start));
    }
    start = position;
    state = unit === 34 ? 'quoted' : isDigit ? 'integer' : isWord ? 'word' : 'between';
    if (state === 'between' && unit !== 32 && (unit < 9 || unit > 13)) {
      tokens.push(tokenOf('sign', text, position, position + 1, start));
    }
  }
  if (state === 'quoted' || state === 'escape') {
    tokens.push(tokenOf('unclosed', text, start + 1, textLength(text), start));
  } else if (state !== 'between') {
    tokens.push(tokenOf(state, text, start, textLength(text), start));
  }
  return tokens;
}

/** A token with the text between two places; of a quoted one the escapes are taken out. */
export function tokenOf(kind: string, text: string, from: number, to: number, start: number): Token {
  const raw = slice(text, from, to);
  return { kind, text: kind === 'quoted' ? withoutEscapes(raw) : raw, start };
}

/** The text with each backslash taken out, and what follows it as it is. */
export function withoutEscapes(text: string): string {
  if (indexOf(text, '\\', 0) < 0) {
    return text;
  }
  let plain = '';
  let isEscaped = false;
  for (const position of integersFrom(0, textLength(text) - 1)) {
    const piece = slice(text, position, position + 1);
    isEscaped = !isEscaped && piece === '\\';
    if (!isEscaped) {
      plain = plain + piece;
    }
  }
  return plain;
}
