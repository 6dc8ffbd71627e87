/** Catalogs over a folder. */
import { describe, expect, it } from 'vitest';
import { catalogList, emptyFile, memberOf } from '../../src/signing/catalog/catalog-format.js';
import { createCatalog } from '../../src/signing/catalog/create-catalog.js';
import { verifyCatalog } from '../../src/signing/catalog/verify-catalog.js';
import { DerCursor } from '../../src/signing/der/read.js';
import { integer, nullValue, octetString, oid, sequence } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { judge } from './judge.js';
import { makeCms, signedScript } from './make-cms.js';
import { issueSigner, roots, signerWith } from './test-certificates.js';

const time = new Date('2024-01-01T00:00:00Z');
const folder = new Map<string, Buffer>([
  ['WslNet.psd1', Buffer.from('@{}')],
  ['WslNet.psm1', Buffer.from('function x {}')],
  ['en-US/help.xml', Buffer.from('<a/>')],
  ['empty.txt', Buffer.alloc(0)],
]);
const make = (files: ReadonlyMap<string, Buffer> = folder, kind: 'RSA-2048' | 'P-256' = 'P-256'): Promise<Uint8Array> =>
  createCatalog(files, { signer: signerWith(kind), time });
const idsOf = (catalog: Uint8Array, files: ReadonlyMap<string, Buffer> = folder): string[] => {
  const result = verifyCatalog(catalog, files, { roots });
  return result.accepted
    ? ['accepted']
    : result.refusals.map(({ id, file }) => (file === undefined ? id : `${id} ${file}`));
};
const withFile = (name: string, content: string | undefined): Map<string, Buffer> => {
  const files = new Map(folder);
  if (content === undefined) files.delete(name);
  else files.set(name, Buffer.from(content));
  return files;
};

describe('a catalog', () => {
  it('lists what is there, and is accepted with nothing else', async () => {
    const result = verifyCatalog(await make(), folder, { roots });
    expect(result).toMatchObject({
      accepted: true,
      created: time.toISOString(),
      files: ['WslNet.psd1', 'WslNet.psm1', 'empty.txt', 'en-US/help.xml'],
    });
  });

  it('is the same bytes again, in whatever order the files come', async () => {
    const other = new Map([...folder].toReversed());
    expect(Buffer.compare(await make(folder, 'RSA-2048'), await make(other, 'RSA-2048'))).toBe(0);
    const changed = withFile('WslNet.psd1', '@{ }');
    expect(Buffer.compare(await make(folder, 'RSA-2048'), await make(changed, 'RSA-2048'))).not.toBe(0);
  });

  it.each([
    ['a changed file', 'CatalogFileChanged WslNet.psm1', withFile('WslNet.psm1', 'function y {}')],
    ['a missing file', 'CatalogFileMissing en-US/help.xml', withFile('en-US/help.xml', undefined)],
    ['another file', 'CatalogFileUnlisted evil.dll', withFile('evil.dll', 'MZ')],
    ['an empty file that is missing', 'CatalogFileMissing empty.txt', withFile('empty.txt', undefined)],
    ['an empty file with content', 'CatalogFileChanged empty.txt', withFile('empty.txt', 'x')],
  ])('refuses %s', async (_title, refusal, files) => {
    expect(idsOf(await make(), files)).toEqual([refusal]);
  });

  it('refuses files that changed places', async () => {
    const swapped = new Map(folder);
    swapped.set('WslNet.psd1', folder.get('WslNet.psm1')!).set('WslNet.psm1', folder.get('WslNet.psd1')!);
    expect(idsOf(await make(), swapped)).toEqual(['CatalogFileChanged WslNet.psd1', 'CatalogFileChanged WslNet.psm1']);
  });

  it('refuses any octet that was changed', async () => {
    const catalog = Buffer.from(await make());
    const list = catalog.indexOf(Buffer.from('WslNet.psm1', 'utf16le'));
    const changed = Buffer.from(catalog);
    changed[list]! ^= 1;
    expect(idsOf(changed)).toEqual(['MessageDigestMismatch']);
  });

  it.each(['../a', '/a', 'a//b', 'a\\b', 'C:/a', ''])('is not made for the path %j', async (name) => {
    await expect(make(withFile(name, 'x'))).rejects.toMatchObject({ id: 'CatalogNotValid' });
  });

  it('is not made for two paths that Windows takes for one', async () => {
    await expect(make(withFile('wslnet.PSM1', 'x'))).rejects.toMatchObject({ id: 'CatalogNotValid' });
  });

  it('holds each file once by SHA-256 with its path, and once by SHA-1, in order', () => {
    const list = catalogList(
      Buffer.alloc(16),
      time,
      memberOf('b', Buffer.from('b')).concat(memberOf('a', Buffer.from('a'))),
      [],
    );
    const inside = new DerCursor(list).sequence('list');
    for (let part = 0; part < 4; part += 1) inside.any();
    const ids = inside
      .sequence('members')
      .rest()
      .map((member) => DerCursor.into(member).any().body);
    expect(ids.map((id) => id.length).toSorted()).toEqual([20, 20, 32, 32]);
    expect(ids.toSorted((one, other) => Buffer.compare(one, other))).toEqual(ids);
  });
});

describe('a signed list that is no good catalog', () => {
  const identity = issueSigner('P-256');
  const good = [...folder].flatMap(([name, content]) =>
    content.length > 0 ? memberOf(name.replaceAll('/', '\\'), content) : [],
  );
  const listed = (content: Buffer, contentType: string = oids.certificateTrustList): string[] =>
    idsOf(makeCms({ identity, contentType, content }));
  const listOf = (...all: readonly Buffer[]): Buffer =>
    catalogList(Buffer.alloc(16), time, all, [emptyFile('empty.txt')]);

  it('is accepted only as it should be', () => {
    expect(listed(listOf(...good))).toEqual(['accepted']);
    expect(listed(listOf(...good, good[0]!))).toEqual(['CatalogNotValid']);
    expect(listed(listOf(...good, memberOf('x', Buffer.from('x'))[1]!))).toEqual(['CatalogFileMissing']);
    expect(listed(listOf(...good), oids.spcIndirectData)).toEqual(['ContentTypeNotKnown']);
    // The digest inside of the first member is no more the one that it is listed by.
    const torn = Buffer.from(good[0]!);
    torn[torn.lastIndexOf(torn.subarray(torn.indexOf(Buffer.from([4, 32])) + 2).subarray(0, 32))]! ^= 1;
    expect(listed(listOf(torn, ...good.slice(1)))).toEqual(['CatalogNotValid']);
    const bare = sequence(octetString(Buffer.alloc(32)), Buffer.from([0x31, 0]));
    expect(listed(listOf(...good, bare))).toEqual(['CatalogNotValid']);
  });

  it('is refused where it is of version 1, or another list', () => {
    const shape = (usage: string, version: string): Buffer =>
      sequence(
        sequence(oid(usage)),
        octetString(Buffer.alloc(16)),
        Buffer.from('170d3234303130313030303030305a', 'hex'),
        sequence(oid(version), nullValue()),
        sequence(),
      );
    expect(listed(shape(oids.catalogList, '1.3.6.1.4.1.311.12.1.2'))).toEqual(['CatalogNotValid']);
    expect(listed(shape('1.2.3', oids.catalogMemberV2))).toEqual(['CatalogNotValid']);
    expect(listed(sequence(integer(1)))).toEqual(['DerNotValid']);
  });

  it('is not the signature of a script, nor the reverse', async () => {
    const catalog = await make();
    const script = signedScript('Write-Host test\r\n', {
      identity,
      contentType: oids.certificateTrustList,
      content: listOf(...good),
    });
    expect([judge(script), idsOf(signedScript('x', { identity }))]).toEqual(['ContentTypeNotKnown', ['DerNotValid']]);
    expect(judge(Buffer.from(catalog))).toBe('EncodingNotSafe');
  });
});
