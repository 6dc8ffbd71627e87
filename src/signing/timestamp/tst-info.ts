/** TSTInfo of RFC 3161: what a timestamp authority signs. */
import { digestNames, digestSizes, readDigestAlgorithm } from '../algorithms.js';
import type { DigestName } from '../algorithms.js';
import { contextTag, tags } from '../der/element.js';
import type { DerElement } from '../der/element.js';
import { DerCursor, derError, readOnly } from '../der/read.js';
import { readTime } from '../der/time.js';

/** What was stamped, and when. */
export interface TimestampInfo {
  digest: DigestName;
  /** Digest of what was stamped. */
  imprint: Uint8Array;
  time: Date;
  /** Body of the INTEGER by which a request knows its answer. */
  nonce: Uint8Array | undefined;
}

/** Reads the TSTInfo inside of an OCTET STRING. */
export function readTimestampInfo(content: DerElement): TimestampInfo {
  if (content.tag !== tags.octetString) throw derError(content.at, 'a timestamp without its OCTET STRING');
  const at = content.at + content.raw.length - content.body.length;
  const inside = DerCursor.into(readOnly(content.body, tags.sequence, 'TSTInfo', at));
  const version = inside.next(tags.integer, 'the version of the timestamp');
  if (version.body.length !== 1 || version.body[0] !== 1)
    throw derError(version.at, 'a timestamp that has not version 1');
  inside.oid('the policy of the timestamp');
  const stamped = inside.sequence('what was stamped');
  const digest = readDigestAlgorithm(stamped, digestNames);
  const imprint = stamped.next(tags.octetString, 'the digest of what was stamped');
  stamped.end();
  if (imprint.body.length !== digestSizes[digest]) throw derError(imprint.at, `a digest that is not one of ${digest}`);
  inside.next(tags.integer, 'the serial number of the timestamp');
  const time = readTime(inside.next(tags.generalizedTime, 'the time'));
  inside.optional(tags.sequence);
  inside.optional(tags.boolean);
  const nonce = inside.optional(tags.integer)?.body;
  inside.optional(contextTag(0));
  inside.optional(contextTag(1));
  inside.end();
  return { digest, imprint: imprint.body, time, nonce };
}
