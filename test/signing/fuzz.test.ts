/** Damaged structures: no crash, no hang, no acceptance. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/signing/catalog/create-catalog.js';
import { verifyCatalog } from '../../src/signing/catalog/verify-catalog.js';
import { readCertificate } from '../../src/signing/certificates/certificate.js';
import { RefusalError } from '../../src/signing/refusal.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { formatBlock, splitSigned } from '../../src/signing/signature-block.js';
import { verifyToken } from '../../src/signing/timestamp/verify-token.js';
import { judge } from './judge.js';
import { makeToken } from './make-token.js';
import { roots, signerWith } from './test-certificates.js';

const style = { open: '# ', close: '' };
const body = 'Write-Host test\r\n';

type Change = (bytes: Buffer) => Buffer;

/** Octets that mean something to DER. */
const octet = fc.oneof(
  fc.constantFrom(0, 1, 2, 4, 5, 6, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xff),
  fc.nat(255),
);
const place = fc.nat(1_000_000);

/** One kind of damage. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, octet).map(
    ([at, value]): Change =>
      (bytes) =>
        bytes.map((old, index) => (index === at % bytes.length ? value : old)) as Buffer,
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, count]): Change =>
      (bytes) =>
        cut(bytes, at % bytes.length, count, Buffer.alloc(0)),
  ),
  fc.tuple(place, fc.array(octet, { maxLength: 40 })).map(
    ([at, values]): Change =>
      (bytes) =>
        cut(bytes, at % bytes.length, 0, Buffer.from(values)),
  ),
  fc.tuple(place, place, fc.nat(300)).map(
    ([from, to, count]): Change =>
      (bytes) =>
        cut(bytes, to % bytes.length, 0, bytes.subarray(from % bytes.length, (from % bytes.length) + count)),
  ),
  place.map(
    (length): Change =>
      (bytes) =>
        bytes.subarray(0, Math.max(1, length % bytes.length)),
  ),
  fc.array(octet, { minLength: 1, maxLength: 200 }).map(
    (values): Change =>
      () =>
        Buffer.from(values),
  ),
  fc.integer({ min: 1, max: 20_000 }).map(
    (depth): Change =>
      () =>
        Buffer.alloc(2 * depth, Buffer.from([0x30, 0x80])),
  ),
);

function cut(bytes: Buffer, at: number, count: number, instead: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(at + count)]);
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });
const damaged = (bytes: Buffer, all: readonly Change[]): Buffer =>
  all.reduce((sum, one) => (sum.length === 0 ? Buffer.from([0]) : one(sum)), bytes);

let der: Buffer;
beforeAll(async () => {
  const signed = Buffer.from(await signBytes(Buffer.from(body), 'Test.ps1', { signer: signerWith('P-256') }));
  ({ der } = splitSigned(signed.toString('latin1'), style));
});

/** The one change that is accepted: version 1 of the whole becomes 3. Nobody signed it. */
function means(other: Buffer): boolean {
  const version = der.indexOf(Buffer.from([2, 1, 1]));
  const copy = Buffer.from(other);
  if (copy[version + 2] === 3) copy[version + 2] = 1;
  return copy.equals(der);
}

describe('damaged signatures', () => {
  it('are refused, 10,000 of them', { timeout: 300_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(changes, (all) => {
        const other = damaged(der, all);
        const verdict = judge(Buffer.from(`${body}${formatBlock(other, style)}`));
        seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
        return verdict !== 'accepted' || means(other);
      }),
      { numRuns: 10_000 },
    );
    // Damage of this kind reaches every stage, not only the first.
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['DerNotValid', 'DigestMismatch', 'SignatureMismatch', 'ChainNotTrusted']),
    );
  });
});

describe('other damaged structures are refused, and nothing else happens', () => {
  const refuses = (work: () => unknown): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
    }
  };

  it('certificates', () => {
    const raw = Buffer.from(signerWith('P-256').certificate.raw);
    const work = fc.property(changes, (all) => refuses(() => readCertificate(damaged(raw, all))));
    expect(fc.check(work, { numRuns: 2000 }).counterexample).toBeNull();
  });

  it('timestamp tokens', () => {
    const signature = Buffer.from('signature');
    const token = makeToken({ signature });
    fc.assert(
      fc.property(changes, (all) => {
        const other = damaged(token, all);
        refuses(() => {
          verifyToken(other, signature, roots);
          // Nobody vouches for the version.
          expect(other.length).toBe(token.length);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('catalogs', async () => {
    const files = new Map([
      ['a.ps1', Buffer.from('a')],
      ['b.txt', Buffer.alloc(0)],
    ]);
    const catalog = Buffer.from(await createCatalog(files, { signer: signerWith('P-256'), time: new Date(0) }));
    const work = fc.property(changes, (all) => {
      const { accepted } = verifyCatalog(damaged(catalog, all), files, { roots });
      return !accepted || damaged(catalog, all).length === catalog.length;
    });
    expect(fc.check(work, { numRuns: 2000 }).counterexample).toBeNull();
  });
});

it('ends at once for structures that are very deep, very long or endless', () => {
  let deep = Buffer.from([0x05, 0x00]);
  for (let depth = 0; depth < 2000; depth += 1) deep = Buffer.concat([lengthened(deep.length), deep]);
  for (const bytes of [deep, Buffer.alloc(1_000_000, Buffer.from([0x30, 0x80])), Buffer.from('3084ffffffff', 'hex')]) {
    expect(['DerNotValid', 'DerTooLarge']).toContain(judge(Buffer.from(`${body}${formatBlock(bytes, style)}`)));
  }
  expect(judge(Buffer.from(`${body}${formatBlock(deep, style)}`))).toBe('DerTooLarge');
});

function lengthened(length: number): Buffer {
  if (length < 0x80) return Buffer.from([0x30, length]);
  if (length < 0x100) return Buffer.from([0x30, 0x81, length]);
  return Buffer.from([0x30, 0x82, length >> 8, length & 0xff]);
}
