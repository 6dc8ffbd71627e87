/** SpcIndirectDataContent of scripts: the digest of a text, and which package of Windows computes it. */
import { digestAlgorithm, digestNames, digestSizes, readDigestAlgorithm } from './algorithms.js';
import type { DigestName } from './algorithms.js';
import { tags } from './der/element.js';
import type { DerElement } from './der/element.js';
import { DerCursor } from './der/read.js';
import { integer, octetString, oid, sequence } from './der/write.js';
import { oids } from './oids.js';
import { RefusalError } from './refusal.js';

/** {603BCC1F-4B59-4E08-B724-D2C6297EF351}, the Subject Interface Package of PowerShell, as Windows stores a GUID. */
const powershellPackage = Buffer.from('1fcc3b60594b084eb724d2c6297ef351', 'hex');
const packageVersion = 0x00010000;

const sipInfo = sequence(
  integer(packageVersion),
  octetString(powershellPackage),
  ...Array.from({ length: 5 }, () => integer(0)),
);

/** The content that is signed. */
export function spcIndirectData(digest: DigestName, value: Uint8Array): Buffer {
  return sequence(sequence(oid(oids.spcSipInfo), sipInfo), sequence(digestAlgorithm(digest), octetString(value)));
}

/** The digest of a text, as a signature holds it. */
export interface TextDigest {
  digest: DigestName;
  value: Uint8Array;
}

/**
 * Reads the content of a signature.
 * @param element what is inside of `[0]`: a SEQUENCE (PKCS #7) or an OCTET STRING around one (CMS).
 * @throws RefusalError where it is not that of a PowerShell file.
 */
export function readSpcIndirectData(element: DerElement): TextDigest {
  const inside = DerCursor.into(unwrapped(element));
  const data = inside.sequence('the kind of the signed file');
  const type = data.oid('the kind of the signed file');
  const info = data.next(tags.sequence, 'the package of the signed file');
  data.end();
  if (type !== oids.spcSipInfo || Buffer.compare(info.raw, sipInfo) !== 0) {
    throw new RefusalError(
      'ContentTypeNotKnown',
      `The signature is not that of a PowerShell file (${oids.spcSipInfo}): it was taken from another file.`,
    );
  }
  const digestInfo = inside.sequence('the digest of the file');
  const digest = readDigestAlgorithm(digestInfo, digestNames);
  const { body: value } = digestInfo.next(tags.octetString, 'the digest of the file');
  digestInfo.end();
  inside.end();
  if (value.length !== digestSizes[digest]) {
    throw new RefusalError(
      'DigestMismatch',
      `The signature holds ${value.length} octets where ${digest} has ${digestSizes[digest]}.`,
    );
  }
  return { digest, value };
}

function unwrapped(element: DerElement): DerElement {
  if (element.tag !== tags.octetString) return asSequence(element);
  const cursor = DerCursor.into(element);
  const inside = cursor.any();
  cursor.end();
  return asSequence(inside);
}

function asSequence(element: DerElement): DerElement {
  if (element.tag === tags.sequence) return element;
  throw new RefusalError('ContentTypeNotKnown', `The signed content at byte ${element.at} is not that of a file.`);
}
