/** Bash source text. */

/** One word that is exactly this text. NUL cannot be in a word and is refused. */
export function bashWord(text: string): string {
  if (text.includes('\0')) throw new Error('a bash word cannot hold NUL');
  if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Lines of comment. */
export function bashComment(text: string): string[] {
  return text.split(/\r\n|[\n\r]/).map((line) => `# ${line.replaceAll('\0', ' ')}`.trimEnd());
}
