/** PowerShell source text. Everything that lands in a generated PowerShell file passes one of these. */
import { editDistance } from '../rules/edit-distance.js';
import { EscapeError, quoted, refuseCharacters, unicodeEscapes } from './refusal.js';

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
  return concatenation(parts);
}

/** In groups: PowerShell's compiler calls itself for each `+`, and some thousands in a row overflow its stack. */
function concatenation(parts: string[]): string {
  const most = 64;
  // The empty text first: a [char] alone is no text.
  if (parts.length <= most) return `('' + ${parts.join(' + ')})`;
  const groups: string[] = [];
  const size = Math.max(most, Math.ceil(parts.length / most));
  for (let start = 0; start < parts.length; start += size) {
    groups.push(concatenation(parts.slice(start, start + size)));
  }
  return concatenation(groups);
}

/**
 * An expression that is exactly this text, and stays readable where it has several lines: a here-string, with line ends
 * LF whatever those of the file are. Its lines start in the first column and must not be indented. For no attribute and
 * no data file, because it calls a method. Texts that a here-string cannot hold in every file are what powershellText
 * makes of them.
 */
export function powershellHereString(text: string): string {
  return isHereString(text) ? `(@'\n${text}\n'@.Replace("\`r\`n", "\`n"))` : powershellText(text);
}

/**
 * Several lines of what can be seen. ASCII also leaves out the other quotes that would end the here-string. Blanks at the
 * end of a line would be lost in an editor, and Windows looks for signatures without regard to strings.
 */
function isHereString(text: string): boolean {
  return (
    /^[\t\n\x20-\x7e]*\n[\t\n\x20-\x7e]*$/.test(text) &&
    !/^'@|[\t ]$/m.test(text) &&
    !text.split('\n').some((line) => looksLikeSignature(line.replace('#', '')))
  );
}

/**
 * A single-quoted literal in one line. Outside of ASCII only for files that are not read by Windows PowerShell. Line ends
 * would become those of the file, and NUL and half of a surrogate pair do not survive every file: they are refused.
 */
export function singleQuoted(text: string): string {
  refuseCharacters('a single-quoted PowerShell literal', /[\0\r\n]|\p{Surrogate}/u, text);
  return `'${text.replace(singleQuotes, '$&$&')}'`;
}

/**
 * A single-quoted literal for a data file (psd1), where nothing may be called: ASCII, and its lines are those of the file,
 * which reads them back with the line ends that it is written with. Lines that look like a signature are refused, because
 * Windows looks for signatures without regard to strings.
 */
export function powershellDataText(text: string): string {
  refuseCharacters('a text in a PowerShell data file', /[^\t\n\x20-\x7e]/, text);
  const signature = text
    .split('\n')
    .find((line) => looksLikeSignature(line.replace('#', '')) || looksLikeSignature(line));
  if (signature !== undefined) throw new EscapeError(`a PowerShell data file cannot hold ${quoted(signature)}`);
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Lines of comment, each with `# `. ASCII only, and never #Requires, because a blank follows the sign. A line that
 * looks even roughly like the head of a signature block would make PowerShell refuse the whole file (its tokenizer
 * compares without blanks and forgives several typing errors), and one that starts like comment-based help would become
 * the help of what follows: such a line is introduced as text.
 */
export function powershellComment(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => {
    const plain = asciiOnly(line);
    const special = looksLikeSignature(plain) || helpDirective.test(plain);
    return `# ${special ? `(a text, and no signature or help of this file) ${plain}` : plain}`.trimEnd();
  });
}

/** What begins comment-based help (about_Comment_Based_Help); a comment with any other word after the dot is none. */
const helpDirective = new RegExp(
  `^\\s*\\.(${[
    'synopsis|description|parameter|example|inputs|outputs|notes|link|component|role|functionality',
    'forwardhelptargetname|forwardhelpcategory|remotehelprunspace|externalhelp',
  ].join('|')})\\b`,
  'i',
);

/** Wider than the tokenizer's own limit of 10 differences (PowerShell, engine/parser/tokenizer.cs). */
function looksLikeSignature(line: string): boolean {
  const head = 'sig#beginsignatureblock';
  const squeezed = line.replace(/\s/g, '').toLowerCase();
  return Math.abs(squeezed.length - head.length) <= 14 && editDistance(squeezed, head) <= 14;
}

/** A name for a variable, a property, a key or a method that needs no quotes; anything else is refused. */
export function powershellName(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new EscapeError(`a plain PowerShell name cannot be ${quoted(name)}`);
  return name;
}

/** Text for people, without characters outside of ASCII. */
export function asciiOnly(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const plain = text
    .replace(/\u2026/g, '...')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
  return unicodeEscapes(plain, /[^\x20-\x7e]/g);
}
