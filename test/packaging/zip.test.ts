/** Archives: what is written depends on nothing but its entries, and what is read can be read in one way only. */
import { execFileSync } from 'node:child_process';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, zipLimits } from '../../src/packaging/zip-read.js';
import { writeZip, zipDate, zipTime } from '../../src/packaging/zip-write.js';
import { idOf } from './id-of.js';
import { zipOf } from './raw-zip.js';
import type { RawEntry } from './raw-zip.js';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ maxLength: 300 }).map((text) => Buffer.from(text.repeat(9))),
);
const entries = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-k]{1,3}\/x[n-z]{1,5}\.[a-z]{1,3}$/), bytes), {
    selector: ([name]) => name,
    maxLength: 6,
  })
  .map((list) => new Map<string, Uint8Array>(list));

const plain = (files: ReadonlyMap<string, Uint8Array>): [string, Buffer][] =>
  [...files].map(([name, content]) => [name, Buffer.from(content)]);

describe('an archive', () => {
  it('is read back as it was written, and as another reader reads it', () => {
    fc.assert(
      fc.property(entries, (files) => {
        const archive = writeZip(files);
        expect(plain(readZip(archive))).toEqual(plain(files));
        expect(plain(new Map(Object.entries(unzipSync(archive)))).toSorted()).toEqual(plain(files).toSorted());
      }),
    );
  });

  it('is the same in every time zone, with one time in every entry', () => {
    const module = new URL('../../lib/packaging/zip-write.js', import.meta.url).href;
    const script = `
      const { writeZip } = await import(${JSON.stringify(module)});
      const files = new Map([['b.txt', Buffer.from('b')], ['a.txt', Buffer.from('a')]]);
      const found = new Set();
      for (const zone of [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+12', 'Etc/GMT-14', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        found.add(Buffer.from(writeZip(files)).toString('base64'));
      }
      console.log(JSON.stringify([...found]));`;
    const found = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
    ) as string[];
    const [first = ''] = found;
    expect(found.length).toBe(1);
    expect(Buffer.from(first, 'base64').readUInt16LE(10)).toBe(zipTime);
    expect(Buffer.from(first, 'base64').readUInt16LE(12)).toBe(zipDate);
  });
});

describe('refuses', () => {
  const one: RawEntry = { name: 'a.txt', content: Buffer.from('content of a') };
  const two: RawEntry = { name: 'b.txt', content: Buffer.from('content of b') };
  const bomb = deflateRawSync(Buffer.alloc(zipLimits.file + 1));
  const refused: [what: string, id: string, archive: Buffer][] = [
    ['nothing', 'PackageLayout', Buffer.alloc(0)],
    ['what is no archive', 'PackageLayout', Buffer.from('PK no archive at all, but long enough')],
    ['bytes before the first entry', 'PackageLayout', Buffer.concat([Buffer.from('x'), zipOf([one, two])])],
    ['bytes behind the end', 'PackageLayout', Buffer.concat([zipOf([one, two]), Buffer.from('x')])],
    ['a comment of the archive', 'PackageLayout', zipOf([one], { comment: 'x' })],
    ['two ends', 'PackageLayout', Buffer.concat([zipOf([one]), zipOf([two]).subarray(-22)])],
    ['bytes between entries', 'PackageLayout', zipOf([one, { ...two, gap: Buffer.from('x') }])],
    ['bytes before the directory', 'PackageLayout', zipOf([one], { gap: Buffer.from('x') })],
    ['an entry that the directory does not have', 'PackageLayout', zipOf([one, { ...two, unlisted: true }])],
    ['a directory in another order', 'PackageLayout', zipOf([one, two], { reverse: true })],
    ['more entries than there are', 'PackageLayout', zipOf([one], { count: 2 })],
    ['fewer entries than there are', 'PackageLayout', zipOf([one, two], { count: 1 })],
    ['several disks', 'PackageLayout', zipOf([one], { disk: 1 })],
    ['two entries over the same bytes', 'PackageLayout', zipOf([one, { ...one, name: 'b.txt', offset: 0 }])],
    ['another name beside the data', 'PackageEntry', zipOf([{ ...one, localName: 'b.txt' }])],
    ['another size beside the data', 'PackageEntry', zipOf([{ ...one, localSize: 3 }])],
    ['an encrypted entry', 'PackageEntry', zipOf([{ ...one, flags: 1 }])],
    ['sizes behind the data', 'PackageEntry', zipOf([{ ...one, flags: 8 }])],
    ['another method', 'PackageEntry', zipOf([{ ...one, method: 12 }])],
    ['extra fields', 'PackageEntry', zipOf([{ ...one, extra: Buffer.from('757004000000000a', 'hex') }])],
    ['a comment of an entry', 'PackageEntry', zipOf([{ ...one, comment: 'x' }])],
    ['a symbolic link', 'PackageEntry', zipOf([{ ...one, mode: 0o120777 }])],
    ['a wrong checksum', 'PackageEntry', zipOf([{ ...one, crc: 1 }])],
    ['a size that is too small', 'PackageEntry', zipOf([{ ...one, size: 5 }])],
    ['a size that is too large', 'PackageEntry', zipOf([{ ...one, size: 50 }])],
    ['data that cannot be unpacked', 'PackageEntry', zipOf([{ ...one, packed: Buffer.from('xx') }])],
    [
      'bytes behind packed data',
      'PackageEntry',
      zipOf([{ ...one, packed: Buffer.concat([deflateRawSync(one.content), Buffer.from('x')]) }]),
    ],
    ['a file that is too large', 'PackageTooLarge', zipOf([{ ...one, packed: bomb, size: zipLimits.file + 1 }])],
    ['a file that unpacks to more than it says', 'PackageEntry', zipOf([{ ...one, packed: bomb, size: 100 }])],
    [
      'files that are too large together',
      'PackageTooLarge',
      zipOf(
        Array.from({ length: 5 }, (_, index) => ({ ...one, name: `${index}.txt`, packed: bomb, size: zipLimits.file })),
      ),
    ],
    [
      'too many entries',
      'PackageTooLarge',
      zipOf(Array.from({ length: zipLimits.entries + 1 }, (_, index) => ({ ...one, name: `${index}.txt` }))),
    ],
    ['a name outside of ASCII', 'PackageEntryName', zipOf([{ ...one, name: 'a\u00e4.txt' }])],
  ];
  it.each(refused)('%s', (_, id, archive) => {
    expect(() => readZip(archive)).toThrow(`[${id}]`);
  });

  it('an archive that is too large, without looking at it', () => {
    expect(() => readZip(new Uint8Array(zipLimits.archive + 1))).toThrow('[PackageTooLarge]');
  });

  it('nothing that the raw writer writes as it should be', () => {
    expect(plain(readZip(zipOf([one, two])))).toEqual([
      ['a.txt', one.content],
      ['b.txt', two.content],
    ]);
    expect(plain(readZip(zipOf([{ ...one, method: 0 }])))).toEqual([['a.txt', one.content]]);
  });
});

it('never reads anything else out of an archive with one byte altered', () => {
  const files = new Map([
    ['a.txt', Buffer.from('first '.repeat(10))],
    ['b/c.txt', Buffer.from('second')],
  ]);
  const archive = Buffer.from(writeZip(files));
  const accepted: number[] = [];
  for (let place = 0; place < archive.length; place++) {
    for (const change of [0x01, 0x80, 0xff]) {
      const altered = Buffer.from(archive);
      altered[place]! ^= change;
      const id = idOf(() => {
        if (JSON.stringify(plain(readZip(altered))) !== JSON.stringify(plain(files))) accepted.push(place);
      });
      expect(id ?? 'Package').toMatch(/^Package/);
    }
  }
  // Names stand twice: none of them changes alone. What else is accepted holds the same files.
  expect(accepted).toEqual([]);
});
