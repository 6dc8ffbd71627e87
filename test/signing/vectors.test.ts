/** Digests that Windows and OpenAuthenticode compute for texts: facts of the format, not of this code. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/signing/algorithms.js';
import { contentDigest } from '../../src/signing/content-digest.js';
import { readElement } from '../../src/signing/der/read.js';
import { octetString } from '../../src/signing/der/write.js';
import { decodeText } from '../../src/signing/file-text.js';
import { spcIndirectData } from '../../src/signing/spc-indirect-data.js';

const utf16 = (text: string, high = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return high ? bytes.swap16() : bytes;
};
const mark = '\uFEFF';

const vectors = [
  {
    title: 'CRLF, written on Windows',
    bytes: Buffer.from('Write-Host test\r\n'),
    digest: '5662bca3663a35723749797d69e36ba67b21019b835a78a190c6dd3d002ce86b',
    message: '29e55e9e6411fa42358b0198218442a6f010e941f3b75dc44b320293cfe42859',
  },
  {
    title: 'LF',
    bytes: Buffer.from('Write-Host test\n'),
    digest: '5a344bfe35ef94fa0943885adb97c0ade467fe6ad682c63f342be2f363379abd',
    message: '7d5a201689427830f22118b05710b867eb4a487734da76c46ea5e6bd53f2b175',
  },
  {
    title: 'no newline',
    bytes: Buffer.from('Write-Host test'),
    digest: '29f03ff17da73a7e83a1db5e76b48914d0d2abaed6b853f7506b892818c88ae1',
    message: '859fb393d68af52b96657bf268ee057899444dec836fdd9d5a7ba72cb90cb06a',
  },
  ...[
    ['UTF-8', Buffer.from(`${mark}Write-Host test\r\n`)] as const,
    ['UTF-16LE', utf16(`${mark}Write-Host test\r\n`)] as const,
    ['UTF-16BE', utf16(`${mark}Write-Host test\r\n`, true)] as const,
  ].map(([encoding, bytes]) => ({
    title: `${encoding} with a byte order mark`,
    bytes,
    digest: '18d02b3a4f1ef6a7e7708b9ace46e8b3a9a084c0fd9a9a3ffc71c50369a606ec',
    message: '5999528587e480d544e40dcb4b3bf616c56c5a34355ec60ae50b6e11df625454',
  })),
  {
    title: 'beyond ASCII as UTF-8, no byte order mark',
    bytes: Buffer.from('# é\r\n'),
    withoutMark: 'utf-8' as const,
    digest: '5d97f505ea4411150db054be978c15d04b7dc2b359398e08524ebaf965160dcf',
    message: 'ee07ac550f3089b33eba5ee5304d4e054862187506ab4014c3eddffce817c28b',
  },
  {
    title: 'the same bytes read as code page 1252',
    bytes: Buffer.from('# é\r\n'),
    withoutMark: 'windows-1252' as const,
    digest: 'e3a6581da815793c8f20909582ea0ac9f19871f75a6be98431bc8e4829421dd8',
    message: 'ac2bb6a823f3cecba67a1a93102e379c8f62fb10a580822b41473d591ff78555',
  },
  {
    title: 'beyond ASCII with a byte order mark',
    bytes: Buffer.from(`${mark}# é\r\n`),
    digest: '34816f4025da9b631faece077f664a6f10aed91267772b1e0fe1a7c45c494749',
    message: '190b90936a51f0ae8796621cd2d4b5b338b3af980d50fc7e8397827bddfee2ba',
  },
  {
    title: 'a surrogate pair',
    bytes: Buffer.from(`${mark}# 😀\r\n`),
    digest: 'eca407480f168ffeeddf9e65b4231a5a9d7dbf9ae747d47d00ef73fb48dcbc22',
    message: 'c023285ac28f52f79b40a1392810aaea7732da349c6b99b78190c8d3310f0410',
  },
];

describe.each(vectors)(
  '$title',
  ({ bytes, withoutMark, digest, message }: (typeof vectors)[0] & { withoutMark?: 'utf-8' | 'windows-1252' }) => {
    const value = contentDigest(decodeText(bytes, withoutMark).text, 'sha256');

    it('has the digest that Windows computes', () => {
      expect(value.toString('hex')).toBe(digest);
    });

    it('has the message digest of PKCS #7, without the header of the content', () => {
      const content = spcIndirectData('sha256', value);
      expect(content).toHaveLength(107);
      expect(digestOf('sha256', readElement(content).body).toString('hex')).toBe(message);
    });
  },
);

it('has, in the form of CMS, a message digest with the header', () => {
  const content = spcIndirectData('sha256', contentDigest('Write-Host test\n', 'sha256'));
  expect(digestOf('sha256', readElement(octetString(content)).body).toString('hex')).toBe(
    '802e94b4133bb1a85d5008a772add299820532e67bfa1888456f75b2173f96da',
  );
});

it('writes the content as Windows does, octet by octet', () => {
  const head =
    '30693034060a2b06010401823702011e3026020301000004101fcc3b60594b084eb724d2c6297ef351' +
    '0201000201000201000201000201003031300d060960864801650304020105000420';
  const content = spcIndirectData('sha256', Buffer.alloc(32, 0xab)).toString('hex');
  expect(content).toBe(`${head}${'ab'.repeat(32)}`);
  expect(spcIndirectData('sha384', Buffer.alloc(48)).toString('hex')).toMatch(/^3079.*3041300d\w{26}0430/);
  expect(spcIndirectData('sha512', Buffer.alloc(64)).toString('hex')).toMatch(/^308189.*3051300d\w{26}0440/);
});
