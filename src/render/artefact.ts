/** One generated file: bytes in memory until written. */
export interface Artefact {
  /** Path below generated/, with `/`. */
  path: string;
  text: string;
}

/** The text with the line endings of Windows. */
export function crlf(text: string): string {
  return (text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text).replaceAll('\n', '\r\n');
}
