/** PowerShell source text. Everything that lands in a generated PowerShell file passes one of these. */
import { editDistance } from './edit-distance.js';

/** Quotes that PowerShell takes for a single quote (engine/parser/CharTraits.cs). */
const singleQuotes = /['\u2018-\u201b]/g;

/**
 * An expression that is exactly this text, in ASCII. A single-quoted literal where that is enough; other characters
 * come from [char], because Windows PowerShell 5.1 reads a file without BOM as ANSI and knows no `u{}.
 */
export function powershellText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return singleQuoted(text);
  const parts: string[] = [];
  for (const [run] of text.matchAll(/[\x20-\x7e]+|[^\x20-\x7e]/g)) {
    parts.push(/^[\x20-\x7e]/.test(run) ? singleQuoted(run) : `[char] ${run.charCodeAt(0)}`);
  }
  // The empty text first: [char] + text would be arithmetic.
  return `('' + ${parts.join(' + ')})`;
}

/** A single-quoted literal. Outside of ASCII only for files that are not read by Windows PowerShell. */
export function singleQuoted(text: string): string {
  return `'${text.replace(singleQuotes, '$&$&')}'`;
}

/**
 * Lines of comment, each with `# `. ASCII only, and never #Requires, because a blank follows the sign. A line that
 * looks even roughly like the head of a signature block would make PowerShell refuse the whole file (its tokenizer
 * compares without blanks and forgives several typing errors): such a line is introduced as text.
 */
export function powershellComment(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => {
    const plain = asciiOnly(line);
    return `# ${looksLikeSignature(plain) ? `(a text, and no signature of this file) ${plain}` : plain}`.trimEnd();
  });
}

/** Wider than the tokenizer's own limit of 10 differences (PowerShell, engine/parser/tokenizer.cs). */
function looksLikeSignature(line: string): boolean {
  const head = 'sig#beginsignatureblock';
  const squeezed = line.replace(/\s/g, '').toLowerCase();
  return Math.abs(squeezed.length - head.length) <= 14 && editDistance(squeezed, head) <= 14;
}

/** A name for a variable or a property that needs no quotes; anything else is refused. */
export function powershellName(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`'${name}' is not a plain PowerShell name`);
  return name;
}

/** Text for people, without characters outside of ASCII. */
export function asciiOnly(text: string): string {
  return text
    .replace(/\u2026/g, '...')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
