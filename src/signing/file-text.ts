/** The text of a file, as the Subject Interface Package of Windows decodes it: only so are the hashes equal. */
import { RefusalError } from './refusal.js';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.js';

/** How a text is stored. */
export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How to read a file that has characters beyond ASCII and no byte order mark. Windows decides it by the machine. */
export type EncodingWithoutMark = 'utf-8' | 'windows-1252';

/** A text and how it is stored. A byte order mark is its first character, U+FEFF: it is signed, too. */
export interface FileText {
  encoding: FileEncoding;
  text: string;
}

/** No text of Node is longer than 512 MiB, and a signature adds to it. */
const mostBytes = 128 * 1024 * 1024;

/**
 * Decodes a file; `encodeText` gives the same bytes back.
 * @param withoutMark for files with characters beyond ASCII and no byte order mark.
 * @throws RefusalError where Windows would not read the same text on every machine.
 */
export function decodeText(bytes: Uint8Array, withoutMark?: EncodingWithoutMark): FileText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length > mostBytes) {
    throw new RefusalError(
      'FileTooLarge',
      `The file has ${buffer.length} bytes; up to ${mostBytes} are read. No script has so many: keep data in a file of its own.`,
    );
  }
  const [first, second, third] = buffer;
  if (first === 0xff && second === 0xfe) return wellFormed({ encoding: 'utf-16le', text: utf16(buffer) });
  if (first === 0xfe && second === 0xff) {
    checkEven(buffer);
    return wellFormed({ encoding: 'utf-16be', text: utf16(Buffer.from(buffer).swap16()) });
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8-bom', text: utf8(buffer) };
  const beyond = buffer.findIndex((octet) => octet >= 0x80);
  if (beyond < 0) return { encoding: 'utf-8', text: buffer.toString('latin1') };
  switch (withoutMark) {
    case 'utf-8':
      return { encoding: 'utf-8', text: utf8(buffer) };
    case 'windows-1252':
      return { encoding: 'windows-1252', text: decodeWindows1252(buffer) };
    case undefined:
      throw new RefusalError(
        'EncodingNotSafe',
        `${place(buffer, beyond)} is beyond ASCII, and the file has no byte order mark: Windows reads it by the code page of each machine. Save it as UTF-8 with a byte order mark, or write the character as [char]0x….`,
      );
  }
}

/** The bytes of a text. */
export function encodeText(text: string, encoding: FileEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return encodeWindows1252(text);
  }
}

/**
 * Whether Windows takes a file without byte order mark for UTF-8, on every machine: it looks at 32 bytes, in which must be
 * a character beyond ASCII, only whole sequences of a lead and its continuations, and none that byte 32 cuts.
 * Source: GetScriptEncoding of OpenAuthenticode, compared with Windows in its tests.
 */
export function isUtf8ForWindows(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, 32);
  let beyond = false;
  for (let index = 0; index < seen.length; index += 1) {
    const lead = seen[index]!;
    if (lead < 0x80) continue;
    const continuations = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc0 || lead >= 0xf8) return false;
    for (let count = 0; count < continuations; count += 1) {
      index += 1;
      const octet = seen[index];
      if (octet === undefined || (octet & 0xc0) !== 0x80) return false;
    }
    beyond = true;
  }
  return beyond;
}

function utf8(buffer: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    throw new RefusalError('EncodingNotValid', 'The file is not valid UTF-8. Save it as UTF-8 with a byte order mark.');
  }
}

function utf16(buffer: Buffer): string {
  checkEven(buffer);
  return buffer.toString('utf16le');
}

function checkEven(buffer: Buffer): void {
  if (buffer.length % 2 === 0) return;
  throw new RefusalError(
    'EncodingNotValid',
    `The file begins as UTF-16 and has ${buffer.length} bytes, an odd number: half of a character is missing, or too much. Save it again.`,
  );
}

function wellFormed(file: FileText): FileText {
  if (file.text.isWellFormed()) return file;
  const index = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(file.text)!.index;
  const unit = file.text.charCodeAt(index).toString(16).toUpperCase();
  throw new RefusalError(
    'TextNotWellFormed',
    `Line ${lineOf(file.text, index)} has U+${unit}, half of a surrogate pair. Windows and .NET read it differently. Take it out.`,
  );
}

/** Line, from 1, of an offset in a text. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function place(buffer: Buffer, offset: number): string {
  const line = lineOf(buffer.toString('latin1', 0, offset), offset);
  return `Byte 0x${buffer[offset]!.toString(16).toUpperCase()} in line ${line}`;
}
