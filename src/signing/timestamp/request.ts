/** Requests and answers of RFC 3161. */
import { randomBytes } from 'node:crypto';
import { digestAlgorithm, digestOf } from '../algorithms.js';
import type { DigestName } from '../algorithms.js';
import { checkDer } from '../der/check.js';
import { tags } from '../der/element.js';
import { DerCursor } from '../der/read.js';
import { booleanTrue, integer, octetString, positiveInteger, sequence } from '../der/write.js';
import { RefusalError } from '../refusal.js';

/** A request, and the nonce by which its answer is known. */
export interface TimestampRequest {
  der: Buffer;
  /** Body of the INTEGER. */
  nonce: Uint8Array;
}

/** Asks for a token on the octets of a signature, with the certificates of the authority. */
export function timestampRequest(signature: Uint8Array, digest: DigestName): TimestampRequest {
  const nonce = positiveInteger(randomBytes(8));
  const imprint = sequence(digestAlgorithm(digest), octetString(digestOf(digest, signature)));
  return { der: sequence(integer(1), imprint, nonce, booleanTrue()), nonce: nonce.subarray(2) };
}

/**
 * The token of an answer, not verified yet.
 * @throws RefusalError where the authority did not grant one; the message has its words.
 */
export function tokenOfAnswer(answer: Uint8Array): Uint8Array {
  const inside = DerCursor.into(checkDer(answer, tags.sequence, 'the answer of the timestamp server'));
  const status = inside.sequence('its status');
  const code = status.next(tags.integer, 'its status').body;
  if (code.length !== 1 || code[0]! > 1) {
    const words = status.optional(tags.sequence);
    const said =
      words === undefined
        ? ''
        : `: ${DerCursor.into(words)
            .rest()
            .map(({ body }) => printable(body))
            .join(' ')}`;
    throw new RefusalError(
      'TimestampNotGranted',
      `the server answers with status ${Buffer.from(code).readInt8()}${said}`,
    );
  }
  const token = inside.next(tags.sequence, 'a timestamp token').raw;
  inside.end();
  return token;
}

function printable(body: Uint8Array): string {
  return Buffer.from(body)
    .toString('utf8')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 200);
}
