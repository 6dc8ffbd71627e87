/** PowerShell source text. Everything that lands in a generated PowerShell file passes one of these. */

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
 * Lines of comment, each with `# `. ASCII only; a line that PowerShell would take for the signature block or for
 * #Requires cannot come out, because a blank always follows the sign and `SIG #` is broken up.
 */
export function powershellComment(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `# ${asciiOnly(line).replace(/SIG #/gi, 'SIG-#')}`.trimEnd());
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
