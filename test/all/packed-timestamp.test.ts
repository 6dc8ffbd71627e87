/** A package with timestamps: the same but for them, and good in the eyes of osslsigncode. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/package-root.js';
import { readPackage } from '../../src/packaging/read-package.js';
import { readZip } from '../../src/packaging/zip-read.js';
import { readCatalogList } from '../../src/signing/catalog/read-catalog.js';
import { contextTag, tags } from '../../src/signing/der/element.js';
import { DerCursor } from '../../src/signing/der/read.js';
import { context, element, sequence } from '../../src/signing/der/write.js';
import { isSignable } from '../../src/signing/index.js';
import { oids } from '../../src/signing/oids.js';
import { readSignedData } from '../../src/signing/pkcs7/signed-data.js';
import { commentStyleOf, formatBlock, splitSigned } from '../../src/signing/signature-block.js';
import { wslnetWith } from '../cli/wslnet.js';
import { issueSigner } from '../signing/test-certificates.js';
import { askOsslsigncode, signingFiles, startTimestampServer } from './signing-files.js';
import type { SigningFiles } from './signing-files.js';

let work: SigningFiles;
let server: Awaited<ReturnType<typeof startTimestampServer>>;
let certificate: string[];
const packages: Record<string, Buffer> = {};

/** Packs with these arguments; the two time zones lie a day apart. */
async function pack(name: string, timeZone: string, ...args: string[]): Promise<void> {
  const out = path.join(work.folder, name);
  const surroundings = { env: { TZ: timeZone, LC_ALL: 'C' } };
  const { exitCode, stderr } = await wslnetWith(surroundings, 'pack', '--out', out, ...certificate, ...args);
  expect([exitCode, stderr]).toEqual([0, expect.anything()]);
  packages[name] = readFileSync(path.join(out, `WslNet.${packageVersion()}.nupkg`));
}

beforeAll(async () => {
  work = signingFiles(mkdtempSync(path.join(tmpdir(), 'wslnet-stamped-')));
  server = await startTimestampServer(work);
  const files = work.identity(issueSigner('RSA-2048', { notAfter: new Date('2030-01-01T00:00:00Z') }));
  certificate = ['--certificate', files.certificate, '--key', files.key];
  const stamp = ['--timestamp', 'http://127.0.0.1:9/', '--timestamp', server.url, '--timestamp-ca', work.ca];
  await pack('plain', 'UTC');
  await pack('one', 'Pacific/Kiritimati', ...stamp);
  await pack('other', 'Etc/GMT+12', ...stamp);
}, 120_000);
afterAll(() => {
  server.stop();
  rmSync(work.folder, { recursive: true });
});

const filesOf = (name: string): ReadonlyMap<string, Buffer> => readPackage(packages[name]!).files;

/** A SignedData without what stands beside the signature. */
function withoutTimestamp(der: Uint8Array): Buffer {
  const outer = new DerCursor(der).sequence('a signature');
  const type = outer.next(tags.oid, 'the type').raw;
  const inside = DerCursor.into(outer.next(contextTag(0), 'SignedData'))
    .sequence('SignedData')
    .rest();
  const signer = DerCursor.into(inside.at(-1)!).sequence('a signer').rest();
  expect(signer.at(-1)!.tag).toBe(contextTag(1));
  const bare = sequence(...signer.slice(0, -1).map(({ raw }) => raw));
  const rest = inside.slice(0, -1).map(({ raw }) => raw);
  return sequence(type, context(0, sequence(...rest, element(tags.set, bare))));
}

describe('with timestamps', () => {
  it('every signed file is, but for that attribute, the one without', () => {
    const plain = filesOf('plain');
    for (const name of ['one', 'other']) {
      const files = filesOf(name);
      expect([...files.keys()]).toEqual([...plain.keys()]);
      for (const [file, content] of files) {
        if (!isSignable(file)) continue;
        const style = commentStyleOf(file);
        const { body, der } = splitSigned(content.toString('latin1'), style);
        const bare = body + formatBlock(withoutTimestamp(der), style);
        expect(bare === plain.get(file)!.toString('latin1'), file).toBe(true);
        expect(content.equals(plain.get(file)!)).toBe(false);
      }
    }
  });

  it('everything that is not signed is the same, the parts of the package included', () => {
    const plain = readZip(packages['plain']!);
    for (const name of ['one', 'other']) {
      for (const [file, content] of readZip(packages[name]!)) {
        if (isSignable(file) || file === 'WslNet.cat') continue;
        expect(content.equals(plain.get(file)!), file).toBe(true);
      }
    }
  });

  it('the catalogs list the same files under the same time', () => {
    const lists = ['plain', 'one', 'other'].map((name) => {
      const { content } = readSignedData(filesOf(name).get('WslNet.cat')!, oids.certificateTrustList);
      const { time, files } = readCatalogList(content);
      return { time, files: [...files.keys()].toSorted() };
    });
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[2]).toEqual(lists[0]);
  });

  it('osslsigncode accepts every file and the catalog, also when the certificate has ended', async () => {
    const later = ['-time', String(Date.UTC(2032, 0) / 1000), '-TSA-CAfile', work.ca];
    const catalog = work.put('unpacked/WslNet.cat', filesOf('one').get('WslNet.cat')!);
    expect((await askOsslsigncode([...later, '-in', catalog], work.ca)).said).toContain('Signature verification: ok');
    for (const [file, content] of filesOf('one')) {
      // It knows no text and no help as members of a catalog.
      if (!isSignable(file)) continue;
      const place = work.put(`unpacked/${file}`, content);
      const member = await askOsslsigncode(['-catalog', catalog, '-in', place], work.ca);
      expect(member.said, file).toContain('Succeeded');
      const { accepted, said } = await askOsslsigncode([...later, '-in', place], work.ca);
      expect([file, accepted], said).toEqual([file, true]);
    }
  });

  it('wslnet verify accepts it, and says when it was signed', async () => {
    const file = path.join(work.folder, 'one', `WslNet.${packageVersion()}.nupkg`);
    const { exitCode, stdout } = await wslnetWith({}, 'verify', '--ca', work.ca, '--timestamp-ca', work.ca, file);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('8 accepted, 0 refused.');
    expect(stdout).toMatch(/\d{4}-\d\d-\d\dT\S+Z by CN=Test Timestamps/);
  });
});
