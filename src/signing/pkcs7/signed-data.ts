/** SignedData of PKCS #7 and CMS (RFC 2315, RFC 5652) with one signer, as Windows and others write it. */
import { digestNames, readDigestAlgorithm } from '../algorithms.js';
import type { DigestName } from '../algorithms.js';
import { readCertificate } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { checkDer } from '../der/check.js';
import { contextTag, tags } from '../der/element.js';
import type { DerElement } from '../der/element.js';
import { DerCursor, readOnly } from '../der/read.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';
import { readSignerInfo } from './signer-info.js';
import type { SignerInfo } from './signer-info.js';

/** Each takes its time to read. */
const mostCertificates = 64;

/** A SignedData. */
export interface SignedData {
  /** What is inside of `[0]`: for PKCS #7 the content itself, for CMS an OCTET STRING around it. Digests cover its body. */
  content: DerElement;
  certificates: Certificate[];
  signer: SignerInfo<DigestName>;
}

/**
 * Reads a SignedData with exactly one signer. Nothing in it is verified yet.
 * @param contentType what must be in it.
 */
export function readSignedData(bytes: Uint8Array, contentType: string): SignedData {
  const outer = DerCursor.into(checkDer(bytes, tags.sequence, 'a signature'));
  const type = outer.oid('the type of the signature');
  if (type !== oids.signedData) {
    throw new RefusalError('ContentTypeNotKnown', `The signature is not SignedData (${oids.signedData}) but ${type}.`);
  }
  const explicit = outer.next(contextTag(0), 'SignedData');
  outer.end();
  const inside = DerCursor.into(readOnly(explicit.body, tags.sequence, 'SignedData', offsetOf(explicit)));
  checkVersion(inside.next(tags.integer, 'the version'));
  const digest = readDigests(inside.next(tags.set, 'digest algorithms'));
  const encapsulated = inside.sequence('the signed content');
  const found = encapsulated.oid('the type of the content');
  if (found !== contentType) {
    throw new RefusalError(
      'ContentTypeNotKnown',
      `The signature is on content of the type ${found}; ${contentType} is expected.`,
    );
  }
  const wrapped = encapsulated.next(contextTag(0), 'the content');
  encapsulated.end();
  const content = new DerCursor(wrapped.body, offsetOf(wrapped));
  const certificates = inside.optional(contextTag(0));
  // Lists of revoked certificates: revocation is not judged, but nothing else may hide in this place.
  const revoked = inside.optional(contextTag(1));
  if (revoked !== undefined) DerCursor.into(revoked).sequences('a list of revoked certificates').forEach(checkSigned);
  const signers = DerCursor.into(inside.next(tags.set, 'signers')).sequences('a signer');
  inside.end();
  const [signer] = signers;
  if (signer === undefined || signers.length > 1) {
    throw new RefusalError('SignerCount', `The signature has ${signers.length} signers; exactly one is expected.`);
  }
  const data = {
    content: onlyElement(content),
    certificates: certificates === undefined ? [] : readCertificates(certificates),
    signer: readSignerInfo(signer, digestNames),
  };
  if (data.signer.digest !== digest) {
    throw new RefusalError(
      'AlgorithmNotAllowed',
      `The signature announces ${digest}, and its signer uses ${data.signer.digest}. They must be the same.`,
    );
  }
  return data;
}

function offsetOf({ at, raw, body }: DerElement): number {
  return at + raw.length - body.length;
}

function onlyElement(cursor: DerCursor): DerElement {
  const element = cursor.any();
  cursor.end();
  return element;
}

/** PKCS #7 is version 1; CMS is 3 where the content is not plain data. */
function checkVersion({ body, at }: DerElement): void {
  const [version] = body;
  if (body.length === 1 && (version === 1 || version === 3)) return;
  throw new RefusalError('VersionNotKnown', `The version of the signature at byte ${at} is neither 1 nor 3.`);
}

function readDigests(set: DerElement): DigestName {
  const inside = DerCursor.into(set);
  const digest = readDigestAlgorithm(inside, digestNames);
  inside.end();
  return digest;
}

/** Refuses what has not the form of something that an authority signed: its content, an algorithm, a signature. */
function checkSigned(element: DerElement): void {
  const inside = DerCursor.into(element);
  inside.next(tags.sequence, 'what an authority says');
  inside.next(tags.sequence, 'the algorithm of its signature');
  inside.next(tags.bitString, 'its signature');
  inside.end();
}

/** Certificates; timestamp tokens of Microsoft have attribute certificates among them, which say nothing about keys. */
function readCertificates(set: DerElement): Certificate[] {
  const others = new Set([contextTag(0), contextTag(1), contextTag(2), contextTag(3)]);
  const found = DerCursor.into(set)
    .rest()
    .filter(({ tag }) => !others.has(tag));
  if (found.length > mostCertificates) {
    throw new RefusalError('DerTooLarge', `The signature has ${found.length} certificates. No chain needs that.`);
  }
  return found.map(({ raw }) => readCertificate(raw));
}
