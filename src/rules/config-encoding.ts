/** Which encoding the bytes of a configuration file have. */
import { itemAt, valueOr } from './std/index.js';

/**
 * `utf8`, `utf8Bom`, `utf16` (little-endian with its mark), `utf16Unmarked` and `utf16BigEndian` (WSL reads neither), or `bytes`:
 * no UTF-8, of which each byte is kept as one character.
 */
export function configEncoding(bytes: number[]): string {
  const first = valueOr(itemAt(bytes, 0), 0 - 1);
  const second = valueOr(itemAt(bytes, 1), 0 - 1);
  if (first === 255 && second === 254) return 'utf16';
  if (first === 254 && second === 255) return 'utf16BigEndian';
  // No text of a configuration has a NUL in its first two bytes, but in UTF-16.
  if (first === 0 || second === 0) return 'utf16Unmarked';
  if (!isUtf8(bytes)) return 'bytes';
  return first === 239 && second === 187 && valueOr(itemAt(bytes, 2), 0) === 191 ? 'utf8Bom' : 'utf8';
}

/** Whether the bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
function isUtf8(bytes: number[]): boolean {
  // What the next byte of a character may be, and how many follow it.
  let least = 128;
  let most = 191;
  let missing = 0;
  for (const byte of bytes) {
    if (missing > 0) {
      if (byte < least || byte > most) return false;
      missing = missing - 1;
      least = 128;
      most = 191;
      continue;
    }
    if (byte < 128) continue;
    if (byte < 194 || byte > 244) return false;
    missing = byte < 224 ? 1 : byte < 240 ? 2 : 3;
    if (byte === 224) least = 160;
    if (byte === 237) most = 159;
    if (byte === 240) least = 144;
    if (byte === 244) most = 143;
  }
  return missing === 0;
}
