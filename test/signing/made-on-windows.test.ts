/** A signature that Microsoft made on Windows: read by us, and what we write is the same, octet by octet. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { readCertificates } from '../../src/signing/keys/pem.js';
import { oids } from '../../src/signing/oids.js';
import { authenticodeAttributes } from '../../src/signing/opus-info.js';
import { readSignedData } from '../../src/signing/pkcs7/signed-data.js';
import { readSpcIndirectData, spcIndirectData } from '../../src/signing/spc-indirect-data.js';
import { verifyToken } from '../../src/signing/timestamp/verify-token.js';
import { verifySignature } from '../../src/signing/verify-signature.js';

const folder = path.join(packageRoot, 'test/fixtures/signing');
const roots = readCertificates(readFileSync(path.join(folder, 'microsoft-roots.pem')), 'roots');
const data = readSignedData(readFileSync(path.join(folder, 'microsoft-signature.p7s')), oids.spcIndirectData);
/** The certificate of the signer has ended; the timestamp is from before. */
const now = new Date('2026-03-01T00:00:00Z');
const signedAt = '2024-10-03T21:12:19.696Z';

it('is accepted after its certificate has ended, for it has a timestamp, in which is an attribute certificate', () => {
  const info = verifySignature(data, oids.spcIndirectData, { roots, now });
  expect(info).toMatchObject({
    digest: 'sha256',
    programName: 'Microsoft',
    moreInfoUrl: 'http://www.microsoft.com',
    timestamp: { kind: 'rfc3161', time: signedAt },
    development: false,
  });
  expect(info.chain.map(({ subject }) => subject.split(', CN=')[1])).toEqual([
    '.NET',
    'Microsoft Code Signing PCA 2011',
    'Microsoft Root Certificate Authority 2011',
  ]);
});

it('is refused without the root of either', () => {
  for (const root of roots)
    expect(() => verifySignature(data, oids.spcIndirectData, { roots: [root], now })).toThrow(/no path|not accepted/);
});

it('has the content and the attributes that we write', () => {
  const { digest, value } = readSpcIndirectData(data.content);
  expect(Buffer.compare(spcIndirectData(digest, value), data.content.raw)).toBe(0);
  const ours = authenticodeAttributes({ programName: 'Microsoft', moreInfoUrl: 'http://www.microsoft.com' });
  for (const attribute of ours) expect(Buffer.from(data.signer.toBeSigned).includes(attribute)).toBe(true);
});

it('has a timestamp that is of no other signature', () => {
  const token = data.signer.unsigned.get(oids.spcTimestamp)!.raw;
  expect(verifyToken(token, data.signer.signature, roots).time.toISOString()).toBe(signedAt);
  expect(() => verifyToken(token, data.signer.signature.toReversed(), roots)).toThrow(
    expect.objectContaining({ id: 'TimestampMismatch' }),
  );
});
