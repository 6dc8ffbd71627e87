/** One signer of a SignedData: what it signed, by which algorithm, and whether that is so. */
import { verify } from 'node:crypto';
import { checkSignatureAlgorithm, digestOf, readAlgorithm, readDigestAlgorithm } from '../algorithms.js';
import type { Algorithm, ReadableDigest } from '../algorithms.js';
import { subjectOf } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { contextTag, tags } from '../der/element.js';
import type { DerElement } from '../der/element.js';
import { DerCursor, derError } from '../der/read.js';
import { oidText } from '../der/oid.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';
import { readAttributes, requireAttribute } from './attributes.js';
import type { Attributes } from './attributes.js';

/** What is written about a signer. */
export interface SignerInfo<Digest extends ReadableDigest> {
  /** Name of the issuer of the signer's certificate, in DER. */
  issuer: Uint8Array;
  /** Body of the serial number of that certificate. */
  serial: Uint8Array;
  digest: Digest;
  /** What the signature covers: the attributes as a SET. */
  toBeSigned: Uint8Array;
  signed: Attributes;
  algorithm: Algorithm;
  signature: Uint8Array;
  unsigned: Attributes;
}

/** Reads a SignerInfo of version 1, which names its certificate by issuer and serial number. */
export function readSignerInfo<Digest extends ReadableDigest>(
  element: DerElement,
  allowed: readonly Digest[],
): SignerInfo<Digest> {
  if (element.tag !== tags.sequence) throw derError(element.at, 'a signer that is no SEQUENCE');
  const inside = DerCursor.into(element);
  const version = inside.next(tags.integer, 'the version of the signer');
  if (version.body.length !== 1 || version.body[0] !== 1) {
    throw new RefusalError('VersionNotKnown', `The signer at byte ${element.at} has not version 1.`);
  }
  const name = inside.sequence('issuer and serial number');
  const issuer = name.next(tags.sequence, 'the name of the issuer').raw;
  const serial = name.next(tags.integer, 'the serial number').body;
  name.end();
  const digest = readDigestAlgorithm(inside, allowed);
  const signed = inside.next(contextTag(0), 'signed attributes');
  const algorithm = readAlgorithm(inside, 'a signature algorithm');
  const signature = inside.next(tags.octetString, 'a signature').body;
  const unsigned = inside.optional(contextTag(1));
  inside.end();
  return {
    issuer,
    serial,
    digest,
    toBeSigned: Buffer.concat([Uint8Array.of(tags.set), signed.raw.subarray(1)]),
    signed: readAttributes(signed),
    algorithm,
    signature,
    unsigned: unsigned === undefined ? new Map() : readAttributes(unsigned),
  };
}

/** The certificate of a signer. */
export function certificateOf(
  { issuer, serial }: Pick<SignerInfo<ReadableDigest>, 'issuer' | 'serial'>,
  certificates: readonly Certificate[],
  whose: string,
): Certificate {
  const found = certificates.find(
    (candidate) => Buffer.compare(candidate.issuer, issuer) === 0 && Buffer.compare(candidate.serial, serial) === 0,
  );
  if (found !== undefined) return found;
  throw new RefusalError('CertificateMissing', `The certificate of ${whose} is not in the signature.`);
}

/**
 * Checks that a signer signed this content, and with this certificate.
 * @param contentType what the signer must say that it is.
 * @param content the octets that the digest covers.
 */
export function checkSigner(
  signer: SignerInfo<ReadableDigest>,
  certificate: Certificate,
  contentType: string,
  content: Uint8Array,
): void {
  const type = requireAttribute(signer.signed, oids.contentType, 'contentType');
  if (type.tag !== tags.oid || oidText(type.body) !== contentType) {
    throw new RefusalError('ContentTypeNotKnown', `The signer did not sign content of the type ${contentType}.`);
  }
  const digest = requireAttribute(signer.signed, oids.messageDigest, 'messageDigest');
  if (digest.tag !== tags.octetString || !digestOf(signer.digest, content).equals(digest.body)) {
    throw new RefusalError(
      'MessageDigestMismatch',
      'What is in the signature is not what the signer signed: it was changed afterwards.',
    );
  }
  checkSignatureAlgorithm(signer.algorithm, certificate.publicKey, signer.digest);
  if (!isSignatureOf(signer, certificate)) {
    throw new RefusalError(
      'SignatureMismatch',
      `The key of ${subjectOf(certificate)} did not make this signature: one of the two was changed.`,
    );
  }
}

function isSignatureOf(
  { digest, toBeSigned, signature }: SignerInfo<ReadableDigest>,
  { publicKey }: Certificate,
): boolean {
  try {
    return verify(digest, toBeSigned, { key: publicKey, dsaEncoding: 'der' }, signature);
  } catch {
    // OpenSSL throws for what cannot be a signature of this key.
    return false;
  }
}
