/** The bytes of a configuration file as text, and back. */
import { configEncoding } from '../rules/config-encoding.js';

/** A text and how it is stored. A byte order mark is its first character, U+FEFF. */
export interface ConfigText {
  text: string;
  /** As `configEncoding` says it. */
  encoding: string;
}

const mark = '\uFEFF';

/** Decodes a file; `encodeConfig` gives the same bytes back. Of what WSL cannot read at all there is no text. */
export function decodeConfig(bytes: Uint8Array): ConfigText {
  const encoding = configEncoding([...bytes]);
  return { encoding, text: decode(Buffer.from(bytes), encoding) };
}

function decode(bytes: Buffer, encoding: string): string {
  switch (encoding) {
    case 'utf-8':
      return bytes.toString('utf8');
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'bytes':
      return isMarked(bytes) ? mark + bytes.toString('latin1', 3) : bytes.toString('latin1');
    default:
      return '';
  }
}

/** The bytes of a text that was decoded from this encoding, whatever was changed in it since. */
export function encodeConfig(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'bytes':
      return text.startsWith(mark)
        ? Buffer.concat([Buffer.from(mark), Buffer.from(text.slice(1), 'latin1')])
        : Buffer.from(text, 'latin1');
    default:
      return Buffer.from(text, 'utf8');
  }
}

/** Whether a mark of UTF-8 stands before what is no UTF-8. */
function isMarked(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
