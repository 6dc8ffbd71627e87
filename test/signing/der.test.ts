/** The DER module: what it writes it reads, and what is not DER it refuses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDer } from '../../src/signing/der/check.js';
import { tags } from '../../src/signing/der/element.js';
import { oidBody, oidText } from '../../src/signing/der/oid.js';
import { DerCursor, readElement, readOnly } from '../../src/signing/der/read.js';
import { readTime, writeTime } from '../../src/signing/der/time.js';
import { element, integer, octetString, positiveInteger, sequence, setOf } from '../../src/signing/der/write.js';
import { RefusalError } from '../../src/signing/refusal.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const refusal = (id = 'DerNotValid'): unknown => expect.objectContaining({ id });

describe('what is written', () => {
  it('is read again', () => {
    const { value } = fc.letrec<{ value: Buffer }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.uint8Array({ maxLength: 300 }).map((octets) => octetString(octets)),
        fc.nat().map((number) => integer(number)),
        fc.array(tie('value'), { maxLength: 4 }).map((parts) => sequence(...parts)),
        fc.array(tie('value'), { maxLength: 4 }).map((parts) => setOf(parts)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (parts) => {
        const whole = sequence(...parts);
        const root = checkDer(whole, tags.sequence, 'a test');
        expect(
          Buffer.concat(
            DerCursor.into(root)
              .rest()
              .map(({ raw }) => raw),
          ).equals(Buffer.concat(parts)),
        ).toBe(true);
        expect(() => checkDer(Buffer.concat([whole, Buffer.from([0])]), tags.sequence, 'a test')).toThrow(refusal());
        for (const length of [0, 1, whole.length - 1]) {
          expect(() => checkDer(whole.subarray(0, length), tags.sequence, 'a test')).toThrow(refusal());
        }
      }),
    );
  });

  it.each([
    [0, '020100'],
    [127, '02017f'],
    [128, '02020080'],
    [256, '02020100'],
    [0x10010001, '020410010001'],
    [0xffffffff, '020500ffffffff'],
  ])('integer %i is %s', (value, octets) => {
    expect(integer(value).toString('hex')).toBe(octets);
  });

  it.each([
    ['', '020100'],
    ['0000', '020100'],
    ['00ff', '020200ff'],
    ['000001', '020101'],
    ['80', '02020080'],
  ])('a positive integer of the octets %s is %s', (octets, written) => {
    expect(positiveInteger(hex(octets)).toString('hex')).toBe(written);
  });

  it.each([0, 127, 128, 255, 256, 65_535, 65_536])('a length of %i is minimal', (length) => {
    const written = element(tags.octetString, Buffer.alloc(length));
    expect(readElement(written).body).toHaveLength(length);
    expect(written.length - length).toBe(length < 128 ? 2 : length < 256 ? 3 : length < 65_536 ? 4 : 5);
  });

  it('a set is in order, and shorter ones come first', () => {
    expect(setOf([hex('0402ffff'), hex('0401ff'), hex('040100')]).toString('hex')).toBe('310a0401000401ff0402ffff');
  });

  it.each([
    '1.2.840.113549.1.7.2',
    '2.5.29.37.0',
    '0.9.2342',
    '1.3.6.1.4.1.311.2.1.4',
    '2.999.1',
    '2.16.840.1.101.3.4.2.1',
  ])('object identifier %s', (text) => {
    expect(oidText(oidBody(text))).toBe(text);
  });

  it('times are those of RFC 5280', () => {
    const times = ['1950-01-01T00:00:00Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z', '1949-12-31T23:59:59Z'];
    const written = times.map((time) => writeTime(new Date(time)));
    expect(written.map(([tag]) => tag)).toEqual([
      tags.utcTime,
      tags.utcTime,
      tags.generalizedTime,
      tags.generalizedTime,
    ]);
    expect(written.map((time) => readTime(readElement(time)).toISOString())).toEqual(
      times.map((time) => new Date(time).toISOString()),
    );
  });
});

describe('what is not DER', () => {
  it.each([
    ['an indefinite length', '3080 0000'],
    ['a long form where the short one fits', '308103 020101'],
    ['a length that begins with zero', '30820003 020101'],
    ['a length of five octets', '308500000000 03 020101'],
    ['a tag of several octets', '1f8101 00'],
    ['an element that is cut', '3003 0202 01'],
    ['an element that is longer than what it is in', '3003 020201'],
    ['an integer without octets', '3002 0200'],
    ['an integer with a zero in front', '3004 02020001'],
    ['an integer with FF in front', '3004 0202ff80'],
    ['a boolean that is 01', '3003 010101'],
    ['a boolean of two octets', '3004 0102ffff'],
    ['a NULL with octets', '3003 050100'],
    ['an object identifier without octets', '3002 0600'],
    ['an object identifier that does not end', '3004 06022a86'],
    ['an object identifier with 80 in front', '3005 06032a8001'],
    ['a bit string without octets', '3002 0300'],
    ['a bit string with eight unused bits', '3004 03020800'],
    ['a bit string with unused bits that are set', '3004 03020101'],
    ['an octet string in pieces', '3005 2403040100'],
    ['a sequence that is primitive', '3003 100101'],
    ['an end of contents', '3002 0000'],
  ])('%s is refused', (_title, octets) => {
    expect(() => checkDer(hex(octets), tags.sequence, 'a test')).toThrow(refusal());
  });

  it('is refused where it is too deep', () => {
    let deep = hex('0500');
    for (let depth = 0; depth < 39; depth += 1) deep = sequence(deep);
    expect(checkDer(deep, tags.sequence, 'a test').raw).toHaveLength(deep.length);
    expect(() => checkDer(sequence(sequence(deep)), tags.sequence, 'a test')).toThrow(refusal('DerTooLarge'));
  });

  it('says where', () => {
    expect(() => checkDer(hex('3006 020101 010101'), tags.sequence, 'a test')).toThrow(
      /not valid at byte 5: a boolean/,
    );
    expect(() => readOnly(hex('0500'), tags.integer, 'a version', 7)).toThrow(
      /byte 7: a version \(tag 0x02\) is expected, tag 0x05 is there/,
    );
  });

  it.each([
    '230229000000Z',
    '20240230000000Z',
    '20240101000000',
    '20240101000000.50Z',
    '202401010000Z',
    '20241301000000Z',
    '20240101246000Z',
  ])('the time %s is refused', (text) => {
    const tag = text.length === 13 ? tags.utcTime : tags.generalizedTime;
    const read = (): Date => readTime(readElement(element(tag, Buffer.from(text))));
    expect(read).toThrow(refusal());
  });

  it('never makes anything but a refusal of any octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (octets) => {
        expect(outcomeOf(octets)).toMatch(/^(?:read|refused)$/);
      }),
      { numRuns: 5000 },
    );
  });
});

/** `read`, `refused`, or what else happened. */
function outcomeOf(octets: Uint8Array): string {
  try {
    checkDer(octets, octets[0] ?? 0, 'a test');
    return 'read';
  } catch (error) {
    return error instanceof RefusalError ? 'refused' : String(error);
  }
}
