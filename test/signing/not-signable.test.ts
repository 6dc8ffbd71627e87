/** Files that must not be signed, and how texts are decoded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText, isUtf8ForWindows } from '../../src/signing/file-text.js';
import { removeSignature } from '../../src/signing/remove-signature.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { judge } from './judge.js';
import { signerWith } from './test-certificates.js';

const mark = '\uFEFF';
const hash = '# SIG # Begin signature block';
const sign = (bytes: Uint8Array, name = 'a.ps1'): Promise<Uint8Array> =>
  signBytes(bytes, name, { signer: signerWith('P-256') });

describe('refused', () => {
  it.each([
    [
      'EncodingNotSafe',
      'beyond ASCII without a mark',
      Buffer.from('Write-Host é\r\n'),
      /0xC3 in line 1 .*UTF-8 with a byte order mark/,
    ],
    ['EncodingNotSafe', 'the same in line 3', Buffer.from('\r\n\r\n# é\r\n'), /in line 3/],
    ['FileTooSmall', 'an empty file', Buffer.alloc(0), /0 bytes/],
    ['FileTooSmall', 'three bytes', Buffer.from('dir'), /3 bytes/],
    ['FileTooSmall', 'a mark alone', Buffer.from(mark), /3 bytes/],
    ['FileTooSmall', 'a mark of UTF-16 alone', Buffer.from(mark, 'utf16le'), /2 bytes/],
    [
      'EncodingNotValid',
      'an odd number of bytes in UTF-16LE',
      Buffer.concat([Buffer.from(`${mark}dir`, 'utf16le'), Buffer.from('x')]),
      /9 bytes, an odd number/,
    ],
    [
      'EncodingNotValid',
      'an odd number of bytes in UTF-16BE',
      Buffer.from('feff006400690', 'hex').subarray(0, 5),
      /odd number/,
    ],
    ['EncodingNotValid', 'no UTF-8 behind its mark', Buffer.from('efbbbf64e972', 'hex'), /not valid UTF-8/],
    [
      'TextNotWellFormed',
      'half of a surrogate pair',
      Buffer.from(`${mark}a\r\n\ud83d b`, 'utf16le'),
      /Line 2 has U\+D83D/,
    ],
    ['TextHoldsMarker', 'a begin in the first line', Buffer.from(`${hash}\r\ndir\r\n`), /Line 1/],
    ['TextHoldsMarker', 'a begin behind LF', Buffer.from(`dir\n${hash} of mine\ndir\n`), /Line 2/],
    ['TextHoldsMarker', 'a begin behind a mark', Buffer.from(`${mark}${hash}\r\ndir`), /Line 1/],
    ['TextHoldsMarker', 'an end', Buffer.from('dir\r\n# SIG # End signature block\r\n'), /Line 2/],
  ])('%s: %s', async (id, _title, bytes, message) => {
    await expect(sign(bytes)).rejects.toMatchObject({ id, message: expect.stringMatching(message) });
    // What must not be signed is not accepted either.
    expect(judge(bytes)).not.toBe('accepted');
  });

  it('code behind a block, which would become part of the body', async () => {
    const signed = await sign(Buffer.from('Write-Host test\r\n'));
    const bytes = Buffer.concat([signed, Buffer.from('dir\r\n')]);
    await expect(sign(bytes)).rejects.toMatchObject({ id: 'TextHoldsMarker' });
    await expect(signBytes(bytes, 'a.ps1', { signer: signerWith('P-256'), replace: true })).rejects.toMatchObject({
      id: 'TextHoldsMarker',
    });
    expect(() => removeSignature(bytes, 'a.ps1')).toThrow(/does not end with a signature block/);
  });

  it.each(['a.txt', 'a', 'a.ps1.bak', 'help.xml', 'a.exe'])('FileKindNotSignable: %s', async (name) => {
    await expect(sign(Buffer.from('Write-Host test\r\n'), name)).rejects.toMatchObject({ id: 'FileKindNotSignable' });
    expect(judge(Buffer.from('Write-Host test\r\n'), {}, name)).toBe('FileKindNotSignable');
  });

  it('an address that Windows would not show', async () => {
    const options = { signer: signerWith('P-256'), moreInfoUrl: 'javascript:alert(1)' };
    await expect(signBytes(Buffer.from('Write-Host\r\n'), 'a.ps1', options)).rejects.toMatchObject({
      id: 'AttributeNotKnown',
    });
  });
});

describe('removing', () => {
  it.each(['\n', '\r'])(
    'takes off a block whose line ends somebody changed, which is not accepted any more: %j',
    async (end) => {
      const signed = Buffer.from(await sign(Buffer.from('Write-Host test\r\n'))).toString();
      const changed = Buffer.from(signed.replaceAll('\r\n', end));
      expect(judge(changed)).not.toBe('accepted');
      expect(Buffer.from(removeSignature(changed, 'a.ps1')).toString()).toBe(`Write-Host test${end}`);
    },
  );

  it('refuses a file without a block', () => {
    expect(() => removeSignature(Buffer.from('Write-Host test\r\n'), 'a.ps1')).toThrow(/There is nothing to remove/);
  });
});

describe('texts', () => {
  it('are the same bytes again, whatever the encoding', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const stored = fc.oneof(
      text.map((value) => Buffer.from(mark + value)),
      text.map((value) => Buffer.from(mark + value, 'utf16le')),
      text.map((value) => Buffer.from(mark + value, 'utf16le').swap16()),
      fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((value) => Buffer.from(value)),
    );
    fc.assert(
      fc.property(stored, (bytes) => {
        const decoded = decodeText(bytes);
        expect(encodeText(decoded.text, decoded.encoding).equals(bytes)).toBe(true);
      }),
    );
    const any = fc.uint8Array({ maxLength: 60 }).map((octets) => Buffer.from([0x64, ...octets]));
    fc.assert(
      fc.property(any, (bytes) => encodeText(decodeText(bytes, 'windows-1252').text, 'windows-1252').equals(bytes)),
    );
  });

  it('in code page 1252 are read as MultiByteToWideChar does', () => {
    const read = (hexadecimal: string): string =>
      decodeText(Buffer.from(`64${hexadecimal}`, 'hex'), 'windows-1252').text.slice(1);
    expect(read('80')).toBe('€');
    expect(read('81 8d 8f 90 9d'.replaceAll(' ', ''))).toBe('\u0081\u008D\u008F\u0090\u009D');
    expect(read('8a9fe9ff')).toBe('ŠŸéÿ');
  });

  it.each([
    ['é and ASCII', 'é', true],
    ['ASCII alone', 'abc', false],
    ['beyond ASCII behind byte 32', `${'x'.repeat(32)}é`, false],
    ['a sequence that byte 32 cuts', `${'x'.repeat(31)}é`, false],
    ['a sequence that ends at byte 32', `${'x'.repeat(30)}é`, true],
    ['four octets', '😀', true],
    ['a continuation alone', Buffer.from([0x64, 0x80]), false],
    ['a lead alone', Buffer.from([0x64, 0xc3]), false],
    ['a lead that UTF-8 does not have', Buffer.from([0x64, 0xc0, 0x80]), true],
    ['no lead', Buffer.from([0x64, 0xff, 0x80]), false],
  ])('without a mark are UTF-8 for Windows by their first 32 bytes: %s', (_title, text, expected) => {
    expect(isUtf8ForWindows(Buffer.from(text as string))).toBe(expected);
  });

  it('without a mark are verified only where every Windows reads them alike', async () => {
    const options = { signer: signerWith('P-256'), withoutMark: 'utf-8' } as const;
    const early = await signBytes(Buffer.from('# é\r\n'), 'a.ps1', options);
    const late = await signBytes(Buffer.from(`# ${'x'.repeat(40)} é\r\n`), 'a.ps1', options);
    expect([judge(early), judge(late), judge(late, { withoutMark: 'utf-8' })]).toEqual([
      'accepted',
      'EncodingNotSafe',
      'accepted',
    ]);
    expect(judge(early, { withoutMark: 'windows-1252' })).toBe('DigestMismatch');
  });
});
