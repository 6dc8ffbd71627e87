/** Takes the signature off a file: what is left is the file as it was before it was signed, byte by byte. */
import type { FileEncoding } from './file-text.js';
import { RefusalError } from './refusal.js';
import { commentStyleOf, findRemovable } from './signature-block.js';

/**
 * The file without its signature.
 * @param fileName tells how comments are written.
 * @throws RefusalError where the file has no block at its end, or something that only looks like one.
 */
export function removeSignature(bytes: Uint8Array, fileName: string): Uint8Array {
  const style = commentStyleOf(fileName);
  const { text, width } = unitsOf(bytes);
  const start = findRemovable(text, style);
  if (start === undefined) {
    throw new RefusalError(
      'NotSigned',
      'The file does not end with a signature block. There is nothing to remove; what only looks like a block has to be taken out by hand.',
    );
  }
  return bytes.slice(0, start * width);
}

/** A text whose offsets are those of the bytes, divided by a width: only ASCII is looked for in it, so characters do not matter. */
function unitsOf(bytes: Uint8Array): { text: string; width: 1 | 2 } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (markOf(buffer)) {
    case 'utf-16le':
      return { text: buffer.toString('utf16le'), width: 2 };
    case 'utf-16be':
      return {
        text: Buffer.from(buffer.subarray(0, buffer.length & ~1))
          .swap16()
          .toString('utf16le'),
        width: 2,
      };
    default:
      return { text: buffer.toString('latin1'), width: 1 };
  }
}

function markOf([first, second]: Buffer): FileEncoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
