/**
 * The code page 1252 as MultiByteToWideChar reads it. `TextDecoder` of Node 20 reads ISO-8859-1 under that name, and the
 * standard of the web does not fit either for the five bytes that have no character: Windows keeps them as U+0081 and so on.
 */
import { RefusalError } from './refusal.js';

/** Characters of the bytes 0x80 to 0x9F. */
const high =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const octets = new Map([...high].map((character, index) => [character, String.fromCharCode(0x80 + index)]));

export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll(/[\x80-\x9f]/g, (character) => high[character.charCodeAt(0) - 0x80]!);
}

/** @throws RefusalError for a character that the code page does not have. */
export function encodeWindows1252(text: string): Buffer {
  const mapped = text.replaceAll(/[^\p{ASCII}\xa0-\xff]/gu, (character) => {
    const octet = octets.get(character);
    if (octet !== undefined) return octet;
    throw new RefusalError('EncodingNotValid', `The code page 1252 has no character for ${JSON.stringify(character)}.`);
  });
  return Buffer.from(mapped, 'latin1');
}
