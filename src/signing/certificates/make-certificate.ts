/** Makes a certificate: the one for development, and those of the tests. */
import { createPublicKey, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { certificateSignatureAlgorithm, digestOf } from '../algorithms.js';
import type { DigestName } from '../algorithms.js';
import { writeTime } from '../der/time.js';
import {
  bitString,
  booleanTrue,
  context,
  contextOctets,
  integer,
  octetString,
  oid,
  positiveInteger,
  sequence,
  setOf,
  utf8String,
} from '../der/write.js';
import { oids } from '../oids.js';

/** What a certificate says. */
export interface CertificateRequest {
  /** Common name of the owner. */
  name: string;
  /** The owner's key, public or private. */
  key: KeyObject;
  /** Who signs it; without, the owner, whose key must then be private. */
  issuer?: { name: string; key: KeyObject } | undefined;
  notBefore: Date;
  notAfter: Date;
  /** Whether it may issue others, and how many authorities may follow. */
  authority?: { pathLength?: number } | undefined;
  /** Purposes, such as `codeSigning` of `oids`. */
  purposes?: readonly string[] | undefined;
  /** Whether not knowing the purposes must be an error. */
  purposesCritical?: boolean | undefined;
  digest?: DigestName | undefined;
}

/** A certificate in DER, of version 3, with a random serial number. */
export function makeCertificate(request: CertificateRequest): Buffer {
  const { key, name, issuer = { name, key }, digest = 'sha256', notBefore, notAfter } = request;
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const algorithm = certificateSignatureAlgorithm(issuer.key, digest);
  const keyInfo = publicKey.export({ format: 'der', type: 'spki' });
  const content = sequence(
    context(0, integer(2)),
    positiveInteger(randomBytes(16)),
    algorithm,
    nameOf(issuer.name),
    sequence(writeTime(notBefore), writeTime(notAfter)),
    nameOf(name),
    keyInfo,
    context(3, sequence(...extensions(request, keyInfo, issuer.key))),
  );
  const signature = sign(digest, content, { key: issuer.key, dsaEncoding: 'der' });
  return sequence(content, algorithm, bitString(signature));
}

function nameOf(name: string): Buffer {
  return sequence(setOf([sequence(oid(oids.commonName), utf8String(name))]));
}

function extensions(request: CertificateRequest, keyInfo: Buffer, issuerKey: KeyObject): Buffer[] {
  const { authority, purposes, purposesCritical = false } = request;
  const length = authority?.pathLength;
  const basic = authority === undefined ? [] : [booleanTrue(), ...(length === undefined ? [] : [integer(length)])];
  // digitalSignature; or keyCertSign and cRLSign. The first octet is the number of unused bits.
  const usage = Buffer.from(authority === undefined ? [0x03, 0x02, 0x07, 0x80] : [0x03, 0x02, 0x01, 0x06]);
  const issuerInfo = createPublicKey(issuerKey).export({ format: 'der', type: 'spki' });
  return [
    extension(oids.basicConstraints, true, sequence(...basic)),
    extension(oids.keyUsage, true, usage),
    ...(purposes === undefined
      ? []
      : [extension(oids.extendedKeyUsage, purposesCritical, sequence(...purposes.map((purpose) => oid(purpose))))]),
    extension(oids.subjectKeyIdentifier, false, octetString(keyIdentifier(keyInfo))),
    extension(oids.authorityKeyIdentifier, false, sequence(contextOctets(0, keyIdentifier(issuerInfo)))),
  ];
}

/** Any octets that are the same for the same key will do (RFC 7093). */
function keyIdentifier(keyInfo: Buffer): Buffer {
  return digestOf('sha256', keyInfo).subarray(0, 20);
}

function extension(name: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(name), ...(critical ? [booleanTrue()] : []), octetString(value));
}
