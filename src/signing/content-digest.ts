/** The digest of a script: over its text in UTF-16, whatever the encoding of the file. */
import { createHash } from 'node:crypto';
import type { DigestName } from './algorithms.js';

/** Hashes a text as Windows does: byte order mark and line ends as they are, nothing normalised. */
export function contentDigest(text: string, digest: DigestName): Buffer {
  return createHash(digest).update(text, 'utf16le').digest();
}
