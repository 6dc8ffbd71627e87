/** Bytes of a configuration file and its text. What is read and written back without a change has the same bytes. */
import type { ConfigFileKind, ConfigProblem } from '../model/config.js';
import { configEncoding } from '../rules/config-encoding.js';
import { findingId } from '../rules/config-problem.js';

/** As `configEncoding` says it. */
export type ConfigEncoding = 'utf8' | 'utf8Bom' | 'utf16' | 'utf16Unmarked' | 'utf16BigEndian' | 'bytes';

/** The text of a file. */
export interface DecodedConfig {
  text: string;
  encoding: ConfigEncoding;
  /** What is wrong with the encoding, in front of what is wrong with the text. */
  problems: ConfigProblem[];
  /** Whether a changed text can be written: not where WSL reads nothing of it anyway. */
  isEditable: boolean;
}

/**
 * Decodes a file. Never fails: bytes that are no UTF-8 become one character each (U+0080 to U+00FF), as in a comment in a code
 * page of Windows. A byte order mark is not part of the text, except in wsl.conf, where it is the first character.
 */
export function decodeConfig(bytes: Uint8Array, file: ConfigFileKind): DecodedConfig {
  const encoding = configEncoding([...bytes]) as ConfigEncoding;
  const isReadable =
    encoding !== 'utf16Unmarked' && encoding !== 'utf16BigEndian' && !(encoding === 'utf16' && file === 'wslconf');
  const text = textOf(bytes, encoding, file);
  // Half of a character in UTF-16 would not come back.
  const isEditable = isReadable && Buffer.compare(encodeConfig(text, encoding), bytes) === 0;
  return { text, encoding, problems: problemsOf(encoding, file), isEditable };
}

function textOf(bytes: Uint8Array, encoding: ConfigEncoding, file: ConfigFileKind): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (encoding) {
    case 'utf8':
      return buffer.toString('utf8');
    case 'utf8Bom':
      return buffer.subarray(file === 'wslconf' ? 0 : 3).toString('utf8');
    case 'utf16':
      return buffer.subarray(2).toString('utf16le');
    case 'utf16Unmarked':
    case 'utf16BigEndian':
    case 'bytes':
      return buffer.toString('latin1');
  }
}

/** Line 1, because it is about the whole file. */
function problemsOf(encoding: ConfigEncoding, file: ConfigFileKind): ConfigProblem[] {
  const number = {
    utf8: 0,
    utf8Bom: 0,
    utf16: file === 'wslconf' ? 42 : 41,
    utf16Unmarked: 42,
    utf16BigEndian: 42,
    bytes: 43,
  }[encoding];
  if (number === 0) return [];
  const place = { line: 1, wslLine: 1, column: 1, firstLine: 0, firstWslLine: 0 };
  return [{ id: findingId(file, number), warning: '', text: '', meant: '', values: [encoding], ...place }];
}

/**
 * Encodes a text in the encoding that its file has.
 * @throws RangeError where the file cannot be edited, or a character has no byte in it.
 */
export function encodeConfig(text: string, encoding: ConfigEncoding): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text, 'utf8');
    case 'utf8Bom':
      return Buffer.from(text.startsWith('\ufeff') ? text : `\ufeff${text}`, 'utf8');
    case 'utf16':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'bytes':
      if (/[^\0-\xff]/.test(text))
        throw new RangeError('A character of the text has no byte in a file that is no UTF-8.');
      return Buffer.from(text, 'latin1');
    case 'utf16Unmarked':
    case 'utf16BigEndian':
      throw new RangeError(`WSL reads nothing of a file in ${encoding}: save it as UTF-8 first.`);
  }
}
