/** XML 1.0 text and attribute values, in ASCII: everything else becomes a character reference. */
import { refuseCharacters } from './refusal.js';

/** Characters that XML 1.0 cannot hold, not even as a reference. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are refused
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Text between tags. Its line ends are those of the file; a parser gives them back as LF. */
export function xmlText(text: string): string {
  return escape(text, /[&<>\r]|[^\x20-\x7e\n\t]/gu);
}

/** The value of an attribute in double quotes; blanks other than a space are kept from being normalised. */
export function xmlAttribute(text: string): string {
  return escape(text, /[&<>"]|[^\x20-\x7e]/gu);
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string, special: RegExp): string {
  refuseCharacters('XML 1.0', notXml, text);
  return text.replace(special, (character) => named[character] ?? `&#${character.codePointAt(0)};`);
}
