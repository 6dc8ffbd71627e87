/** The certificates that tests sign with: a root, an issuing authority, and what it issued. Made anew in each process. */
import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readCertificate } from '../../src/signing/certificates/certificate.js';
import type { Certificate } from '../../src/signing/certificates/certificate.js';
import { makeCertificate } from '../../src/signing/certificates/make-certificate.js';
import type { CertificateRequest } from '../../src/signing/certificates/make-certificate.js';
import { createSigner } from '../../src/signing/keys/signer.js';
import type { Signer } from '../../src/signing/keys/signer.js';
import { oids } from '../../src/signing/oids.js';

/** A certificate and its private key. */
export interface Identity {
  name: string;
  key: KeyObject;
  certificate: Certificate;
}

/** Kinds of keys. */
export type KeyKind = 'RSA-2048' | 'RSA-3072' | 'RSA-4096' | 'P-256' | 'P-384';

/** Makes a key. */
export function makeKey(kind: KeyKind): KeyObject {
  switch (kind) {
    case 'P-256':
    case 'P-384':
      return generateKeyPairSync('ec', { namedCurve: kind }).privateKey;
    default:
      return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) }).privateKey;
  }
}

/** When the certificates of tests begin and end, unless a test says otherwise. */
export const notBefore = new Date('2020-01-01T00:00:00Z');
export const notAfter = new Date('2040-01-01T00:00:00Z');

/** Makes a certificate. */
export function issue(
  request: Partial<CertificateRequest> & Pick<CertificateRequest, 'name'>,
  by?: Identity,
  kind: KeyKind = 'P-256',
): Identity {
  const key = request.key ?? makeKey(kind);
  const issuer = by && { name: by.name, key: by.key };
  const raw = makeCertificate({ notBefore, notAfter, ...request, key, issuer });
  return { name: request.name, key, certificate: readCertificate(raw) };
}

/** The root of everything below. */
export const root = issue({ name: 'Test Root', authority: {} }, undefined, 'RSA-2048');
/** The authority that issues, below the root. */
export const issuing = issue({ name: 'Test Issuing', authority: { pathLength: 0 } }, root);
/** What verifiers trust. */
export const roots = [root.certificate];

/** A certificate for code signing. */
export function issueSigner(kind: KeyKind, request: Partial<CertificateRequest> = {}): Identity {
  return issue({ name: `Test ${kind}`, purposes: [oids.codeSigning], ...request }, issuing, kind);
}

const signers = new Map<KeyKind, Signer>();

/** A signer with a key of this kind; the same one each time. */
export function signerWith(kind: KeyKind): Signer {
  const found = signers.get(kind) ?? signerOf(issueSigner(kind));
  signers.set(kind, found);
  return found;
}

/** A signer whose intermediate certificates are these. */
export function signerOf({ key, certificate }: Identity, others: readonly Identity[] = [issuing]): Signer {
  return createSigner([certificate, ...others.map((other) => other.certificate)], key);
}
