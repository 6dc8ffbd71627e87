/** Who signs: a certificate, those of its authorities, and a way to use the key. */
import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { checkKey, curves, digestOf, keyTitle } from '../algorithms.js';
import type { DigestName } from '../algorithms.js';
import { buildChain } from '../certificates/chain.js';
import { isSelfIssued, issuerOf, sameCertificate, subjectOf } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';
import { derSignature } from './ecdsa-signature.js';

/** What a key is asked for. A vault takes the digest, a token often the data. */
export interface KeyRequest {
  /** The octets to be signed. */
  data: Uint8Array;
  /** Their digest. */
  digest: Uint8Array;
  digestName: DigestName;
  /** RSA signs by PKCS #1 version 1.5; ECDSA on P-256 or P-384. */
  keyType: 'rsa' | 'ec';
}

/** Signs by a key that need not be in this process. An ECDSA signature may be DER, or r and s one after the other. */
export type KeyCallback = (request: KeyRequest) => Uint8Array | Promise<Uint8Array>;

/** Who signs. Made by `createSigner`, `loadSigner` or `loadDevelopmentSigner`. */
export interface Signer {
  certificate: Certificate;
  /** Certificates of the authorities between it and the root, which go into the signature. */
  intermediates: readonly Certificate[];
  sign: KeyCallback;
  /** Whether the certificate is the one for development, which nobody should trust. */
  development: boolean;
}

/** Common name of development certificates: whoever looks at one is told. */
export const developmentName = 'development certificate: not for distribution';

/**
 * A signer from certificates and a key.
 * @param certificates the signer's, and those of its authorities, in any order. A root among them is left out.
 * @param key a private key, or a function that signs by one.
 * @throws RefusalError where none of the certificates belongs to the key, or it is not for code signing, or not valid now.
 */
export function createSigner(certificates: readonly Certificate[], key: KeyObject | KeyCallback): Signer {
  const certificate = typeof key === 'function' ? leafOf(distinct(certificates)) : certificateOfKey(certificates, key);
  checkKey(certificate.publicKey);
  // The end of the chain does not matter here, but purpose, validity and order do.
  const chain = buildChain({
    leaf: certificate,
    others: certificates,
    roots: undefined,
    purpose: oids.codeSigning,
    at: new Date(),
    whose: `the certificate ${subjectOf(certificate)}`,
  });
  return {
    certificate,
    intermediates: chain.slice(1).filter((one) => !isSelfIssued(one)),
    sign: typeof key === 'function' ? key : (request) => signByKey(key, request),
    development: subjectOf(certificate).includes(developmentName),
  };
}

/** Signs octets, and checks what came back: a vault may hold another key than one thinks. */
export async function signWith(
  { certificate, sign: callback }: Signer,
  data: Uint8Array,
  digestName: DigestName,
): Promise<Buffer> {
  const { publicKey } = certificate;
  const keyType = publicKey.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec';
  const made: unknown = await callback({ data, digest: digestOf(digestName, data), digestName, keyType });
  const answer = made instanceof Uint8Array ? Buffer.from(made) : Buffer.alloc(0);
  const curve = curves[publicKey.asymmetricKeyDetails?.namedCurve as keyof typeof curves];
  const signature = curve === undefined ? answer : derSignature(answer, curve.octets);
  if (!isSignature(digestName, data, publicKey, signature)) {
    throw new RefusalError(
      'KeyMismatch',
      `What the key made is not a signature by ${subjectOf(certificate)} (${keyTitle(publicKey)}, ${digestName}). Nothing was signed. Check that key and certificate belong together.`,
    );
  }
  return signature;
}

function isSignature(digest: DigestName, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  try {
    return verify(digest, data, { key, dsaEncoding: 'der' }, signature);
  } catch {
    // OpenSSL throws for what cannot be a signature of this key.
    return false;
  }
}

function signByKey(key: KeyObject, { data, digestName }: KeyRequest): Buffer {
  return sign(digestName, data, { key, dsaEncoding: 'der' });
}

/** Bundles often hold a certificate twice. */
function distinct(certificates: readonly Certificate[]): Certificate[] {
  return certificates.filter((one, index) => certificates.findIndex((other) => sameCertificate(one, other)) === index);
}

/** The one certificate that issued none of the others. */
function leafOf(certificates: readonly Certificate[]): Certificate {
  const leaves = certificates.filter(
    (one) =>
      !certificates.some((other) => !sameCertificate(one, other) && Buffer.compare(other.issuer, one.subject) === 0),
  );
  const [leaf] = leaves;
  if (leaf !== undefined && leaves.length === 1) return leaf;
  throw new RefusalError(
    'CertificateMissing',
    `Among ${certificates.length} certificates are ${leaves.length} that issued none of the others. Give the signer's certificate and those of its authorities alone.`,
  );
}

function certificateOfKey(certificates: readonly Certificate[], key: KeyObject): Certificate {
  checkKey(key);
  // A renewed certificate may have the key of the one before it.
  const [found] = certificates
    .filter(({ x509 }) => x509.checkPrivateKey(key))
    .toSorted((one, other) => other.notAfter.getTime() - one.notAfter.getTime());
  if (found !== undefined) return found;
  const names = certificates.map((one) => `${subjectOf(one)} (issued by ${issuerOf(one)})`);
  throw new RefusalError(
    'KeyMismatch',
    `The key (${keyTitle(key)}) belongs to none of the certificates: ${names.join('; ')}. Give the one that belongs to it.`,
  );
}
