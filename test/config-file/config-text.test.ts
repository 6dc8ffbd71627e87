/** Bytes of configuration files as text: nothing is lost on the way there and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfig, encodeConfig } from '../../src/config-file/config-text.js';
import { encodingProblems, isEditableEncoding } from '../../src/rules/config-encoding.js';

const mark = '\uFEFF';

describe('the encoding is', () => {
  it.each<[string, number[] | string, string, string]>([
    ['nothing', [], 'utf-8', ''],
    ['ASCII', '[wsl2]\r\n', 'utf-8', '[wsl2]\r\n'],
    ['UTF-8', '# é漢😀\n', 'utf-8', '# é漢😀\n'],
    ['UTF-8 with a mark', `${mark}[wsl2]`, 'utf-8', `${mark}[wsl2]`],
    ['an ANSI comment', [0x23, 0xe9, 0x0a], 'bytes', '#é\n'],
    ['a mark of UTF-8 before an ANSI comment', [0xef, 0xbb, 0xbf, 0x23, 0xe9], 'bytes', `${mark}#é`],
    ['UTF-16LE', [0xff, 0xfe, 0x5b, 0, 0x5d, 0], 'utf-16le', `${mark}[]`],
    ['UTF-16LE with a pair', [0xff, 0xfe, 0x3d, 0xd8, 0, 0xde], 'utf-16le', `${mark}😀`],
    ['UTF-16LE with half a pair', [0xff, 0xfe, 0x3d, 0xd8], 'damaged', ''],
    ['UTF-16LE with the wrong half', [0xff, 0xfe, 0, 0xde], 'damaged', ''],
    ['UTF-16LE with half a unit', [0xff, 0xfe, 0x5b], 'damaged', ''],
    ['UTF-16BE', [0xfe, 0xff, 0, 0x5b], 'utf-16be', ''],
    ['UTF-16LE without a mark', [0x5b, 0, 0x5d, 0], 'utf-16', ''],
    ['UTF-16BE without a mark', [0, 0x5b, 0, 0x5d], 'utf-16', ''],
    ['an overlong form', [0xc0, 0xaf], 'bytes', 'À¯'],
    ['another overlong form', [0xe0, 0x9f, 0xbf], 'bytes', 'à\u009f¿'],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80], 'bytes', 'í\u00a0\u0080'],
    ['a number beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 'bytes', 'ô\u0090\u0080\u0080'],
    ['a cut character', [0xe6, 0xbc], 'bytes', 'æ¼'],
  ])('that of %s', (_, content, encoding, text) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    expect(decodeConfig(bytes)).toEqual({ encoding, text });
  });
});

/** Bytes that are often UTF-8, often nearly. */
const octets = fc.oneof(
  fc.uint8Array(),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(`${mark}${text}`)),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(`${mark}${text}`, 'utf16le')),
  fc
    .tuple(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 3 }))
    .map(([text, rest]) => Buffer.concat([Buffer.from(text), rest])),
);

it('gives the same bytes back', () => {
  fc.assert(
    fc.property(octets, (bytes) => {
      const { text, encoding } = decodeConfig(bytes);
      fc.pre(isEditableEncoding(encoding, 'wslconfig'));
      expect(encodeConfig(text, encoding).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('takes for UTF-8 what a decoder takes for it', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(octets, (bytes) => {
      const { text, encoding } = decodeConfig(bytes);
      fc.pre(encoding === 'utf-8' || encoding === 'bytes');
      let decoded: string | undefined;
      try {
        decoded = decoder.decode(bytes);
      } catch {
        decoded = undefined;
      }
      expect(encoding === 'utf-8' ? text : undefined).toBe(decoded);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['utf-8', 'wslconfig', [], true],
  ['bytes', 'wslconf', ['WSLNET643'], true],
  ['utf-16le', 'wslconfig', ['WSLNET541'], true],
  ['utf-16le', 'wslconf', ['WSLNET642'], false],
  ['utf-16be', 'wslconfig', ['WSLNET542'], false],
  ['utf-16', 'wslconf', ['WSLNET642'], false],
  ['damaged', 'wslconfig', ['WSLNET542'], false],
])('says of %s in %s: %j', (encoding, file, ids, isEditable) => {
  expect(encodingProblems(encoding, file).map(({ id }) => id)).toEqual(ids);
  expect(isEditableEncoding(encoding, file)).toBe(isEditable);
});
