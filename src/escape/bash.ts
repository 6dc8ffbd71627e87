/** Bash source text. */
import { refuseCharacters, unicodeEscapes } from './refusal.js';

/** NUL ends a word; half of a surrogate pair has no UTF-8. */
const notWord = /\0|\p{Surrogate}/u;

/** One word that is exactly this text, wherever a word stands. */
export function bashWord(text: string): string {
  refuseCharacters('a bash word', notWord, text);
  // Plain texts too: without quotes `if`, `a=b`, or `2` before `>` would be more than a word.
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Lines of comment. What cannot be seen is shown as \uXXXX; a tab stays. */
export function bashComment(text: string): string[] {
  return text.split(/\r\n|[\n\r]/).map((line) => `# ${unicodeEscapes(line, /(?!\t)[\p{C}\p{Zl}\p{Zp}]/gu)}`.trimEnd());
}
