/** Everything else that Windows accepts, and what only looks like it. */
import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { curves, digestAlgorithm } from '../../src/signing/algorithms.js';
import { readCertificate } from '../../src/signing/certificates/certificate.js';
import { DerCursor } from '../../src/signing/der/read.js';
import { bitString, element, nullValue, octetString, oid, sequence } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { attribute } from '../../src/signing/pkcs7/attributes.js';
import { judge } from './judge.js';
import { signedScript } from './make-cms.js';
import type { CmsRequest } from './make-cms.js';
import { issue, issueSigner, issuing, notAfter, root } from './test-certificates.js';

const ec = issueSigner('P-256');
const p384 = issueSigner('P-384');
const rsa = issueSigner('RSA-2048');
const body = 'Write-Host test\r\n';
const judged = (request: Partial<CmsRequest>, identity = ec): string =>
  judge(signedScript(body, { identity, ...request }));

describe('accepted, as Windows does', () => {
  it.each([
    ['PKCS #7', {}],
    ['PKCS #7 with the version of CMS', { version: 3 }],
    ['CMS', { cms: true }],
    ['CMS with the version of PKCS #7', { cms: true, version: 1 }],
    ['digests without parameters', { digestAlgorithm: sequence(oid('2.16.840.1.101.3.4.2.1')) }],
    ['the kind of the key as its algorithm', { algorithm: sequence(oid(oids.ecPublicKey)) }],
    ['the kind of the key with its curve', { algorithm: sequence(oid(oids.ecPublicKey), oid(curves.prime256v1.oid)) }],
    ['SHA-384', { digest: 'sha384' }],
    ['SHA-512', { digest: 'sha512' }],
    ['an attribute certificate among the others', { certificates: withOthers(element(0xa1, sequence())) }],
    ['a certificate that nobody needs', { certificates: withOthers(root.certificate.raw) }],
    ['a signed attribute that is not known', { more: [attribute('1.2.3.4', nullValue())] }],
  ] satisfies [string, Partial<CmsRequest>][])('%s', (_title, request) => {
    expect(judged(request)).toBe('accepted');
  });

  it.each([
    ['RSA', rsa, sequence(oid(oids.rsaEncryption), nullValue())],
    ['RSA with the digest in its algorithm', rsa, sequence(oid(oids.sha256WithRsa), nullValue())],
    ['P-384', p384, sequence(oid(oids.ecPublicKey), oid(curves.secp384r1.oid))],
  ] as const)('%s', (_title, identity, algorithm) => {
    expect(judged({ algorithm }, identity)).toBe('accepted');
  });
});

function withOthers(...others: readonly Uint8Array[]): Uint8Array[] {
  return [ec.certificate.raw, issuing.certificate.raw, ...others];
}

describe('refused', () => {
  const sha1 = sequence(oid('1.3.14.3.2.26'), nullValue());
  const md5 = sequence(oid('1.2.840.113549.2.5'), nullValue());
  it.each([
    ['AlgorithmNotAllowed', 'SHA-1', { digestAlgorithm: sha1 }],
    ['AlgorithmNotAllowed', 'MD5', { digestAlgorithm: md5 }],
    [
      'AlgorithmNotAllowed',
      'the algorithm of another key',
      { algorithm: sequence(oid(oids.rsaEncryption), nullValue()) },
    ],
    ['AlgorithmNotAllowed', 'the algorithm of another digest', { algorithm: sequence(oid(oids.ecdsaWithSha384)) }],
    [
      'AlgorithmNotAllowed',
      'the curve of another key',
      { algorithm: sequence(oid(oids.ecPublicKey), oid(curves.secp384r1.oid)) },
    ],
    [
      'AlgorithmNotAllowed',
      'digests with other parameters',
      { digestAlgorithm: sequence(oid('2.16.840.1.101.3.4.2.1'), sequence()) },
    ],
    ['AlgorithmNotAllowed', 'another digest than is announced', { announced: digestAlgorithm('sha512') }],
    [
      'ContentTypeNotKnown',
      'the package of another kind of file',
      {
        content: sequence(
          sequence(oid(oids.spcSipInfo), Buffer.from(sipInfo().map((octet) => (octet === 0x1f ? 0x1e : octet)))),
          sequence(digestAlgorithm('sha256'), octetString(Buffer.alloc(32))),
        ),
      },
    ],
    ['AlgorithmNotAllowed', 'ECDSA with parameters', { algorithm: sequence(oid(oids.ecdsaWithSha256), sequence()) }],
    ['VersionNotKnown', 'another version', { version: 2 }],
    ['SignerCount', 'no signer', { signers: () => [] }],
    ['SignerCount', 'two signers', { signers: (signer) => [signer, signer] }],
    ['CertificateMissing', 'no certificate', { certificates: [] }],
    ['CertificateMissing', 'only the certificate of the authority', { certificates: [issuing.certificate.raw] }],
    ['ChainNotTrusted', 'no certificate of the authority', { certificates: [ec.certificate.raw] }],
    [
      'AlgorithmNotAllowed',
      'a digest of the text by another algorithm',
      {
        content: sequence(
          sequence(oid(oids.spcSipInfo), sipInfo()),
          sequence(digestAlgorithm('sha512'), octetString(Buffer.alloc(64))),
        ),
      },
    ],
    ['AttributeMissing', 'no digest', { signed: [attribute(oids.contentType, oid(oids.spcIndirectData))] }],
    ['AttributeMissing', 'no content type', { signed: [attribute(oids.messageDigest, octetString(Buffer.alloc(32)))] }],
    [
      'MessageDigestMismatch',
      'the digest of something else',
      {
        signed: [
          attribute(oids.contentType, oid(oids.spcIndirectData)),
          attribute(oids.messageDigest, octetString(Buffer.alloc(32))),
        ],
      },
    ],
    ['ContentTypeNotKnown', 'another signed content type', { signed: [attribute(oids.contentType, oid(oids.data))] }],
    ['ContentTypeNotKnown', 'another content type', { contentType: oids.data }],
    [
      'AttributeRepeated',
      'an attribute that stands twice',
      { more: [attribute('1.2.3', nullValue()), attribute('1.2.3', nullValue())] },
    ],
    ['AttributeNotKnown', 'something unsigned', { unsigned: () => [attribute('1.3.6.1.4.1.311.2.4.1', sequence())] }],
    ['SignatureMismatch', 'a changed signature', { breakSignature: (made) => flipped(made, made.length - 1) }],
    ['SignatureMismatch', 'an empty signature', { breakSignature: () => Buffer.alloc(0) }],
    [
      'ContentTypeNotKnown',
      'the content of another kind of file',
      {
        content: sequence(
          sequence(oid('1.3.6.1.4.1.311.2.1.15'), sequence()),
          sequence(digestAlgorithm('sha256'), octetString(Buffer.alloc(32))),
        ),
      },
    ],
    ['DigestMismatch', 'a digest that is too short', { content: shortDigest() }],
  ] satisfies [string, string, Partial<CmsRequest>][])('%s: %s', (refusal, _title, request) => {
    expect(judged(request)).toBe(refusal);
  });

  function flipped(bytes: Buffer, at: number): Buffer {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1;
    return copy;
  }

  function sipInfo(): Buffer {
    return Buffer.from('3026020301000004101fcc3b60594b084eb724d2c6297ef351020100020100020100020100020100', 'hex');
  }

  function shortDigest(): Buffer {
    return sequence(
      sequence(oid(oids.spcSipInfo), sipInfo()),
      sequence(digestAlgorithm('sha256'), octetString(Buffer.alloc(31))),
    );
  }
});

describe('certificates', () => {
  const codeSigning = [oids.codeSigning];
  const chain = (leaf = ec, ...authorities: readonly (typeof ec)[]): string =>
    judged({ certificates: [leaf, ...authorities].map(({ certificate }) => certificate.raw) }, leaf);

  it('are refused where they are for something else, or for everything', () => {
    const tls = issue({ name: 'TLS', purposes: ['1.3.6.1.5.5.7.3.1'] }, issuing);
    const any = issue({ name: 'Any' }, issuing);
    expect([chain(tls, issuing), chain(any, issuing)]).toEqual(['CertificateUsage', 'CertificateUsage']);
  });

  it('are refused where they were not valid', () => {
    const early = issueSigner('P-256', { notAfter: new Date('2024-01-01T00:00:00Z') });
    const late = issueSigner('P-256', { notBefore: new Date('2039-01-01T00:00:00Z') });
    expect([chain(early, issuing), chain(late, issuing)]).toEqual(['CertificateExpired', 'CertificateExpired']);
    expect(judge(signedScript(body, { identity: ec }), { now: new Date('2019-01-01T00:00:00Z') })).toBe(
      'CertificateExpired',
    );
    expect(judge(signedScript(body, { identity: ec }), { now: new Date(notAfter.getTime() + 1000) })).toBe(
      'CertificateExpired',
    );
  });

  it('are refused where the issuer is no authority', () => {
    const below = issue({ name: 'Below', purposes: codeSigning }, ec);
    expect(chain(below, ec, issuing)).toBe('CertificateUsage');
  });

  it('are refused where there are more authorities than one of them allows', () => {
    const another = issue({ name: 'Another', authority: {} }, issuing);
    const below = issue({ name: 'Below', purposes: codeSigning }, another);
    expect(chain(below, another, issuing)).toBe('CertificateUsage');
  });

  it('are refused where an authority is for another purpose', () => {
    const tls = issue({ name: 'TLS authority', authority: {}, purposes: ['1.3.6.1.5.5.7.3.1'] }, root);
    expect(chain(issue({ name: 'Below', purposes: codeSigning }, tls), tls)).toBe('CertificateUsage');
  });

  it('are refused where another key bears the name of the authority', () => {
    const impostor = issue({ name: issuing.name, authority: {} });
    const below = issue({ name: 'Below', purposes: codeSigning }, impostor);
    expect(chain(below, impostor)).toBe('ChainNotTrusted');
    expect(chain(below, issuing)).toBe('ChainNotTrusted');
  });

  it('are refused where their root is another one, also with the name of the trusted one', () => {
    const own = issue({ name: root.name, authority: {} });
    const below = issue({ name: 'Below', purposes: codeSigning }, own);
    expect(chain(below, own)).toBe('ChainNotTrusted');
  });

  it('do not make a search endless, however many issue each other', () => {
    const { key } = issuing;
    const [one, other] = ['One', 'Other'].map((name) => ({ ...issuing, name })) as [typeof ec, typeof ec];
    const pairs = Array.from({ length: 15 }, () => [
      issue({ name: 'One', key, authority: {} }, other),
      issue({ name: 'Other', key, authority: {} }, one),
    ]);
    const below = issue({ name: 'Below', purposes: codeSigning }, one);
    expect(chain(below, ...pairs.flat())).toBe('ChainNotTrusted');
  });

  it('are refused where the issuer may sign certificates by its key alone', () => {
    // cA becomes FALSE.
    const content = (old: Buffer): Buffer => replaced(old, '30060101ff020100', '3006010100020100');
    const odd = signedAnew(issuing, content, undefined, root);
    expect(chain(ec, odd)).toBe('CertificateUsage');
  });

  it('may be their own root', () => {
    const own = issue({ name: 'Own', purposes: codeSigning });
    const signed = signedScript(body, { identity: own, certificates: [own.certificate.raw] });
    expect(judge(signed, { roots: [own.certificate] })).toBe('accepted');
    expect(judge(signed)).toBe('ChainNotTrusted');
  });

  it('are refused where they are signed with SHA-1', () => {
    const weak = issueSigner('P-256', { digest: 'sha1' as 'sha256' });
    expect(chain(weak, issuing)).toBe('AlgorithmNotAllowed');
  });

  it('are refused where they have a critical extension that is not known', () => {
    // keyUsage becomes 2.5.29.127.
    const odd = signedAnew(ec, (content) => replaced(content, '0603551d0f', '0603551d7f'));
    expect(chain(odd, issuing)).toBe('CertificateUsage');
  });

  it('are refused where they have an extension twice', () => {
    // subjectKeyIdentifier becomes a second authorityKeyIdentifier.
    const odd = (): unknown => signedAnew(ec, (content) => replaced(content, '0603551d0e', '0603551d23'));
    expect(odd).toThrow(expect.objectContaining({ id: 'CertificateNotValid' }));
  });

  it('are refused where they name two algorithms for their signature', () => {
    const other = sequence(oid(oids.ecdsaWithSha384));
    expect(() => signedAnew(ec, (content) => content, other)).toThrow(
      expect.objectContaining({ id: 'CertificateNotValid' }),
    );
  });

  it('are refused where there are more of them than any chain needs', () => {
    const many = Array.from({ length: 70 }, () => issuing);
    expect(chain(ec, ...many)).toBe('DerTooLarge');
  });

  /** The certificate with other content, signed by its issuer all the same. */
  function signedAnew(
    { name, key, certificate }: typeof ec,
    change: (content: Buffer) => Buffer,
    another?: Buffer,
    by = issuing,
  ): typeof ec {
    const parts = new DerCursor(certificate.raw).sequence('a certificate');
    const content = change(Buffer.from(parts.any().raw));
    const algorithm = another ?? parts.any().raw;
    const signature = sign('sha256', content, { key: by.key, dsaEncoding: 'der' });
    return { name, key, certificate: readCertificate(sequence(content, algorithm, bitString(signature))) };
  }

  function replaced(content: Buffer, old: string, now: string): Buffer {
    const at = content.indexOf(Buffer.from(old, 'hex'));
    expect(at).toBeGreaterThan(0);
    return Buffer.concat([content.subarray(0, at), Buffer.from(now, 'hex'), content.subarray(at + now.length / 2)]);
  }

  it('with a key that is too short are refused', () => {
    const short = issueSigner('RSA-1024' as 'RSA-2048');
    expect(chain(short, issuing)).toBe('KeyNotSupported');
  });
});
