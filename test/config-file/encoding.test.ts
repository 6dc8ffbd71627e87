/** Bytes and texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfig, encodeConfig } from '../../src/config-file/encoding.js';
import { configEncoding } from '../../src/rules/config-encoding.js';

const bytesOf = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('configEncoding', () => {
  it.each([
    ['utf8', bytesOf('')],
    ['utf8', bytesOf('[wsl2]\n')],
    ['utf8', Buffer.from('# é 中 😀', 'utf8')],
    ['utf8Bom', bytesOf([0xef, 0xbb, 0xbf], '[wsl2]')],
    ['utf16', bytesOf([0xff, 0xfe], '[\0')],
    ['utf16BigEndian', bytesOf([0xfe, 0xff], '\0[')],
    ['utf16Unmarked', bytesOf('[\0w\0')],
    ['utf16Unmarked', bytesOf('\0[\0w')],
    ['bytes', bytesOf('# m\xe9moire')],
    ['bytes', bytesOf([0xc0, 0x80])],
    ['bytes', bytesOf([0xed, 0xa0, 0x80])],
    ['bytes', bytesOf([0xf4, 0x90, 0x80, 0x80])],
    ['bytes', bytesOf('x', [0xe4, 0xb8])],
  ])('%s: %j', (encoding, bytes) => expect(configEncoding([...bytes])).toBe(encoding));

  it('takes for UTF-8 what a strict decoder takes', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const near = fc.array(
      fc.oneof(
        fc.constantFrom(0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0x41),
        fc.nat(255),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(near, (tail) => {
        const bytes = [65, 65, ...tail];
        let isStrict = true;
        try {
          decoder.decode(Uint8Array.from(bytes));
        } catch {
          isStrict = false;
        }
        return (configEncoding(bytes) === 'utf8') === isStrict;
      }),
      { numRuns: 3000 },
    );
    expect(configEncoding([65, 0x80])).toBe('bytes');
  });
});

describe('a file that is written back', () => {
  it('has the same bytes', () => {
    const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf]);
    fc.assert(
      fc.property(
        mark,
        fc.uint8Array({ min: 1 }),
        fc.constantFrom('wslconfig' as const, 'wslconf' as const),
        (first, rest, file) => {
          const bytes = Uint8Array.from([...first, ...rest]);
          const { text, encoding, isEditable } = decodeConfig(bytes, file);
          return !isEditable || Buffer.compare(encodeConfig(text, encoding), bytes) === 0;
        },
      ),
    );
    const utf16 = Buffer.from('\ufeff[wsl2]\r\n# é😀', 'utf16le');
    expect(Buffer.from(encodeConfig(decodeConfig(utf16, 'wslconfig').text, 'utf16'))).toEqual(utf16);
  });

  it('is refused where WSL reads nothing of it', () => {
    const bytes = bytesOf('[\0w\0');
    expect(decodeConfig(bytes, 'wslconfig')).toMatchObject({ isEditable: false, problems: [{ id: 'WSLNET242' }] });
    expect(() => encodeConfig('[w', 'utf16Unmarked')).toThrow(RangeError);
    expect(() => encodeConfig('\u4e2d', 'bytes')).toThrow(RangeError);
  });

  it('warns of UTF-16, and keeps the mark of wsl.conf in sight', () => {
    expect(decodeConfig(bytesOf([0xff, 0xfe], 'x\0'), 'wslconfig')).toMatchObject({
      text: 'x',
      isEditable: true,
      problems: [{ id: 'WSLNET241' }],
    });
    expect(decodeConfig(bytesOf([0xef, 0xbb, 0xbf], 'x'), 'wslconf').text).toBe('\ufeffx');
    expect(decodeConfig(bytesOf([0xef, 0xbb, 0xbf], 'x'), 'wslconfig')).toMatchObject({ text: 'x', problems: [] });
  });
});
