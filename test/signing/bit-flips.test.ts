/** Every bit of a signed file, turned. What is still accepted changes nothing that anybody signed. */
import { expect, it } from 'vitest';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { splitSigned } from '../../src/signing/signature-block.js';
import { judge } from './judge.js';
import { signerWith } from './test-certificates.js';

const style = { open: '# ', close: '' };

it(
  'is refused with any bit turned but the one that makes PKCS #7 of version 1 that of version 3',
  { timeout: 300_000 },
  async () => {
    const signed = Buffer.from(
      await signBytes(Buffer.from('Write-Host test\r\n'), 'Test.ps1', { signer: signerWith('RSA-2048') }),
    );
    const { der } = splitSigned(signed.toString('latin1'), style);
    const accepted: string[] = [];
    for (let bit = 0; bit < 8 * signed.length; bit += 1) {
      const turned = Buffer.from(signed);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      if (judge(turned) === 'accepted')
        accepted.push(difference(der, splitSigned(turned.toString('latin1'), style).der));
    }
    expect(signed.length).toBeGreaterThan(2000);
    expect(accepted).toEqual(['020101 -> 020103']);
  },
);

/** The octet that differs, with the two before it. */
function difference(one: Buffer, other: Buffer): string {
  const at = one.findIndex((octet, index) => octet !== other[index]);
  if (at < 0) return 'nothing in the signature';
  return [one, other].map((der) => der.toString('hex', at - 2, at + 1)).join(' -> ');
}
