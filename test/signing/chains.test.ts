/** Which keys and algorithms authorities may use, and what a trusted root is. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isAuthorityKey, isCertificateAlgorithm } from '../../src/signing/algorithms.js';
import type { Algorithm } from '../../src/signing/algorithms.js';
import { readElement } from '../../src/signing/der/read.js';
import { context, nullValue, octetString, oid, sequence } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { judge } from './judge.js';
import { signedScript } from './make-cms.js';
import { issue, issueSigner, issuing, root } from './test-certificates.js';

const body = 'Write-Host test\r\n';

describe('the key of an authority', () => {
  /** A script signed by somebody whom an authority with this key below the root has certified. */
  const signedBelow = (key: KeyObject): Buffer => {
    const between = issue({ name: 'Between', authority: {}, key }, root);
    const identity = issue({ name: 'Signer', purposes: [oids.codeSigning] }, between);
    const certificates = [identity, between].map(({ certificate }) => certificate.raw);
    return signedScript(body, { identity, certificates });
  };

  it('that strangers can compute is refused, whoever trusts its root', () => {
    expect(judge(signedBelow(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey))).toBe('KeyNotSupported');
  });

  it('may be larger than that of a signer', () => {
    expect(judge(signedBelow(generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey))).toBe('accepted');
  });

  it('with the exponent 1 signs everything', () => {
    const jwk = root.key.export({ format: 'jwk' }) as { n: string };
    const key = (exponent: string) => createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: jwk.n, e: exponent } });
    expect([key('AQAB'), key('Aw'), key('AQ')].map(isAuthorityKey)).toEqual([true, true, false]);
  });
});

describe('the algorithm by which a certificate is signed', () => {
  const pss = (...parameters: Buffer[]): Algorithm => ({
    oid: oids.rsaPss,
    parameters: readElement(sequence(...parameters)),
  });
  const sha = (digest: string): Buffer => context(0, sequence(oid(digest), nullValue()));
  it.each<[string, boolean, Algorithm]>([
    ['RSA with SHA-256', true, { oid: oids.sha256WithRsa, parameters: undefined }],
    ['ECDSA with SHA-512', true, { oid: oids.ecdsaWithSha512, parameters: undefined }],
    ['PSS with SHA-384', true, pss(sha('2.16.840.1.101.3.4.2.2'))],
    ['PSS with SHA-1', false, pss(sha('1.3.14.3.2.26'))],
    ['PSS with its defaults', false, pss()],
    ['PSS without parameters', false, { oid: oids.rsaPss, parameters: undefined }],
    ['RSA with SHA-1', false, { oid: '1.2.840.113549.1.1.5', parameters: undefined }],
    ['RSA with MD5', false, { oid: '1.2.840.113549.1.1.4', parameters: undefined }],
    ['RSA with RIPEMD-160', false, { oid: '1.3.36.3.3.1.2', parameters: undefined }],
    ['ECDSA with SHA-224', false, { oid: '1.2.840.10045.4.3.1', parameters: undefined }],
  ])('%s: %s', (_, isAllowed, algorithm) => expect(isCertificateAlgorithm(algorithm)).toBe(isAllowed));
});

describe('a root', () => {
  const identity = issueSigner('P-256');
  const made = signedScript(body, { identity });

  it.each([
    ['the certificate of the signer', [identity.certificate]],
    ['an authority below the root', [issuing.certificate]],
  ])('is not %s', (_, roots) => expect(judge(made, { roots })).toBe('ChainNotTrusted'));

  it('may come with authorities below it', () => {
    const alone = signedScript(body, { identity, certificates: [identity.certificate.raw] });
    expect(judge(alone)).toBe('ChainNotTrusted');
    expect(judge(alone, { roots: [root.certificate, issuing.certificate] })).toBe('accepted');
  });
});

it('nothing hides where lists of revoked certificates may stand', () => {
  const identity = issueSigner('P-256');
  for (const hidden of [octetString(Buffer.from('evil')), sequence(octetString(Buffer.from('evil')))]) {
    expect(judge(signedScript(body, { identity, revoked: [hidden] }))).toBe('DerNotValid');
  }
});
