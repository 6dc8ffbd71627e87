/** pkijs reads what we write, and verifies it: another implementation than ours and OpenSSL's. */
import { Certificate, ContentInfo, SignedData, TSTInfo } from 'pkijs';
import { expect, it } from 'vitest';
import { digestNames } from '../../src/signing/algorithms.js';
import { createCatalog } from '../../src/signing/catalog/create-catalog.js';
import { readElement } from '../../src/signing/der/read.js';
import { oids } from '../../src/signing/oids.js';
import { readSignedData } from '../../src/signing/pkcs7/signed-data.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { splitSigned } from '../../src/signing/signature-block.js';
import { makeToken } from './make-token.js';
import { issuing, root, signerWith } from './test-certificates.js';

/** A copy with a buffer of its own. */
const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function read(der: Uint8Array): SignedData {
  const info = ContentInfo.fromBER(copy(der));
  expect(info.contentType).toBe(oids.signedData);
  return new SignedData({ schema: info.content as object });
}

/** Whether the signature holds for the content, and leads to the root. */
function verifies(der: Uint8Array, contentType: string): Promise<boolean> {
  const { content } = readSignedData(der, contentType);
  return read(der).verify({
    signer: 0,
    data: copy(readElement(content.raw).body),
    checkChain: true,
    trustedCerts: [Certificate.fromBER(copy(root.certificate.raw))],
  });
}

it.each(
  (['RSA-2048', 'RSA-3072', 'P-256', 'P-384'] as const).flatMap((kind) =>
    digestNames.map((digest) => [kind, digest] as const),
  ),
)('a script by %s with %s', async (kind, digest) => {
  const signed = await signBytes(Buffer.from('Write-Host test\r\n'), 'a.ps1', {
    signer: signerWith(kind),
    digest,
    programName: 'x',
  });
  const { der } = splitSigned(Buffer.from(signed).toString(), { open: '# ', close: '' });
  const data = read(der);
  expect(data.version).toBe(1);
  expect(data.certificates).toHaveLength(2);
  expect(data.signerInfos[0]!.signedAttrs!.attributes.map(({ type }) => type).toSorted()).toEqual(
    [oids.contentType, oids.messageDigest, oids.spcStatementType, oids.spcOpusInfo].toSorted(),
  );
  expect(await verifies(der, oids.spcIndirectData)).toBe(true);
  const changed = Buffer.from(der);
  changed[changed.length - 1]! ^= 1;
  await expect(verifies(changed, oids.spcIndirectData).catch(() => false)).resolves.toBe(false);
});

it('a catalog', async () => {
  const files = new Map([['a.txt', Buffer.from('a')]]);
  const catalog = await createCatalog(files, { signer: signerWith('P-256'), time: new Date(0) });
  expect(await verifies(catalog, oids.certificateTrustList)).toBe(true);
});

it('certificates and the timestamp tokens of the tests', () => {
  expect(Certificate.fromBER(copy(issuing.certificate.raw)).extensions!.map(({ extnID }) => extnID)).toContain(
    oids.basicConstraints,
  );
  const data = read(makeToken({ signature: Buffer.from('x') }));
  expect(
    TSTInfo.fromBER(data.encapContentInfo.eContent!.getValue()).messageImprint.hashedMessage.getValue().byteLength,
  ).toBe(32);
});
