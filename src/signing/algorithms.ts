/** Digests and signature algorithms: which there are, how they are written, and which are accepted for a key. */
import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { contextTag, tags } from './der/element.js';
import { DerCursor } from './der/read.js';
import type { DerElement } from './der/element.js';
import { oidText } from './der/oid.js';
import { nullValue, oid, sequence } from './der/write.js';
import { oids } from './oids.js';
import { RefusalError } from './refusal.js';

/** A digest that may be signed. */
export type DigestName = 'sha256' | 'sha384' | 'sha512';

/** Every digest that may be signed. */
export const digestNames: readonly DigestName[] = ['sha256', 'sha384', 'sha512'];

interface DigestOids {
  digest: string;
  rsa: string;
  ecdsa: string;
}

/** SHA-1 is read in countersignatures of old authorities alone, and never written. */
export type ReadableDigest = DigestName | 'sha1';

const oidsOf: Record<ReadableDigest, DigestOids> = {
  sha1: { digest: '1.3.14.3.2.26', rsa: '1.2.840.113549.1.1.5', ecdsa: '1.2.840.10045.4.1' },
  sha256: { digest: '2.16.840.1.101.3.4.2.1', rsa: oids.sha256WithRsa, ecdsa: oids.ecdsaWithSha256 },
  sha384: { digest: '2.16.840.1.101.3.4.2.2', rsa: oids.sha384WithRsa, ecdsa: oids.ecdsaWithSha384 },
  sha512: { digest: '2.16.840.1.101.3.4.2.3', rsa: oids.sha512WithRsa, ecdsa: oids.ecdsaWithSha512 },
};

/** Refuses a digest that callers without types may name. */
export function checkDigest(digest: DigestName): void {
  if (digestNames.includes(digest)) return;
  throw new RefusalError('AlgorithmNotAllowed', `'${digest}' may not be signed. Allowed: ${digestNames.join(', ')}.`);
}

/** Size in octets of each digest. */
export const digestSizes: Record<DigestName, number> = { sha256: 32, sha384: 48, sha512: 64 };

/** Curves by the names of Node, with the object identifiers that algorithm parameters may repeat. */
export const curves = {
  prime256v1: { oid: '1.2.840.10045.3.1.7', title: 'P-256', octets: 32 },
  secp384r1: { oid: '1.3.132.0.34', title: 'P-384', octets: 48 },
} as const;

/** The AlgorithmIdentifier of a digest, as Windows writes it. */
export function digestAlgorithm(digest: DigestName): Buffer {
  return sequence(oid(oidsOf[digest].digest), nullValue());
}

/** The AlgorithmIdentifier of a signature in a SignerInfo. */
export function signatureAlgorithm(key: KeyObject, digest: DigestName): Buffer {
  return key.asymmetricKeyType === 'rsa'
    ? sequence(oid(oids.rsaEncryption), nullValue())
    : sequence(oid(oidsOf[digest].ecdsa));
}

/** The AlgorithmIdentifier of a signature in a certificate, which names the digest for RSA, too. */
export function certificateSignatureAlgorithm(key: KeyObject, digest: DigestName): Buffer {
  return key.asymmetricKeyType === 'rsa'
    ? sequence(oid(oidsOf[digest].rsa), nullValue())
    : sequence(oid(oidsOf[digest].ecdsa));
}

/** An AlgorithmIdentifier: its object identifier and its parameters, if any. */
export interface Algorithm {
  oid: string;
  parameters: DerElement | undefined;
}

export function readAlgorithm(cursor: DerCursor, what: string): Algorithm {
  const inside = cursor.sequence(what);
  const name = inside.oid(what);
  const parameters = inside.more ? inside.any() : undefined;
  inside.end();
  return { oid: name, parameters };
}

/**
 * Reads the AlgorithmIdentifier of a digest. Its parameters are NULL or left out.
 * @param allowed the digests that are accepted.
 * @throws RefusalError for any other digest, such as MD5.
 */
export function readDigestAlgorithm<Digest extends ReadableDigest>(
  cursor: DerCursor,
  allowed: readonly Digest[],
): Digest {
  const { oid: name, parameters } = readAlgorithm(cursor, 'a digest algorithm');
  const digest = allowed.find((candidate) => oidsOf[candidate].digest === name);
  if (digest === undefined || !isNullOrAbsent(parameters)) {
    throw new RefusalError(
      'AlgorithmNotAllowed',
      `The digest algorithm ${name} is not allowed. Allowed: SHA-256, SHA-384 and SHA-512. Sign the file again with one of them.`,
    );
  }
  return digest;
}

function isNullOrAbsent(parameters: DerElement | undefined): boolean {
  return parameters === undefined || parameters.tag === tags.null;
}

/**
 * Refuses a signature algorithm that does not belong to the key and the digest. For ECDSA Windows names the kind of key
 * (`id-ecPublicKey`) where the standard names the algorithm; both are accepted, as are both ways to write RSA.
 */
export function checkSignatureAlgorithm(algorithm: Algorithm, key: KeyObject, digest: ReadableDigest): void {
  checkKey(key);
  const { rsa, ecdsa } = oidsOf[digest];
  const curve = curves[key.asymmetricKeyDetails?.namedCurve as keyof typeof curves]?.oid;
  const { oid: name, parameters } = algorithm;
  const allowed =
    key.asymmetricKeyType === 'rsa'
      ? [oids.rsaEncryption, rsa].includes(name) && isNullOrAbsent(parameters)
      : (name === ecdsa && isNullOrAbsent(parameters)) ||
        (name === oids.ecPublicKey && (isNullOrAbsent(parameters) || isOid(parameters, curve)));
  if (!allowed) {
    throw new RefusalError(
      'AlgorithmNotAllowed',
      `The signature algorithm ${name} does not belong to ${keyTitle(key)} and ${digest}. Sign the file again.`,
    );
  }
}

function isOid(parameters: DerElement | undefined, expected: string | undefined): boolean {
  return parameters?.tag === tags.oid && oidText(parameters.body) === expected;
}

const sizesOfSigner = { least: 2048, most: 4096, curves: Object.keys(curves) };
const sizesOfAuthority = { least: 2048, most: 16_384, curves: [...Object.keys(curves), 'secp521r1'] };

/** Refuses a key that is neither RSA of 2048 to 4096 bits nor on P-256 or P-384. */
export function checkKey(key: KeyObject): void {
  if (isKeyOf(key, sizesOfSigner)) return;
  throw new RefusalError(
    'KeyNotSupported',
    `The key is ${keyTitle(key)}. Supported: RSA of 2048 to 4096 bits, ECDSA on P-256 and P-384.`,
  );
}

/** Whether the key of an authority is one that nobody can compute: RSA from 2048 bits on, P-256, P-384 or P-521. */
export function isAuthorityKey(key: KeyObject): boolean {
  return isKeyOf(key, sizesOfAuthority);
}

function isKeyOf(key: KeyObject, { least, most, curves: known }: typeof sizesOfSigner): boolean {
  const { modulusLength = 0, namedCurve = '', publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return known.includes(namedCurve);
  // With the exponent 1 the padded digest is its own signature: anybody can write it.
  return key.asymmetricKeyType === 'rsa' && modulusLength >= least && modulusLength <= most && publicExponent >= 3n;
}

/**
 * Whether the algorithm by which a certificate is signed is one of those that are not broken: RSA, also as PSS, or ECDSA, with
 * SHA-256, SHA-384 or SHA-512. PSS has its digest in the parameters; without, it is SHA-1 (RFC 4055, 3.1).
 */
export function isCertificateAlgorithm({ oid: name, parameters }: Algorithm): boolean {
  if (name !== oids.rsaPss)
    return digestNames.some((digest) => [oidsOf[digest].rsa, oidsOf[digest].ecdsa].includes(name));
  if (parameters?.tag !== tags.sequence) return false;
  const digest = DerCursor.into(parameters).optional(contextTag(0));
  if (digest === undefined) return false;
  const { oid: digestOid } = readAlgorithm(DerCursor.into(digest), 'the digest of PSS');
  return digestNames.some((one) => oidsOf[one].digest === digestOid);
}

/** `RSA-3072`, `P-256`. */
export function keyTitle(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return `${(key.asymmetricKeyType ?? '').toUpperCase()}-${modulusLength}`;
  return curves[namedCurve as keyof typeof curves]?.title ?? namedCurve ?? key.asymmetricKeyType ?? key.type;
}

/** Hashes octets. */
export function digestOf(digest: ReadableDigest, ...octets: readonly Uint8Array[]): Buffer {
  const hash = createHash(digest);
  for (const part of octets) hash.update(part);
  return hash.digest();
}
