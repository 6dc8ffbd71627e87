/** Every kind of file: signed, accepted, refused with any octet changed, and as before when the signature is taken off. */
import { describe, expect, it } from 'vitest';
import { digestNames } from '../../src/signing/algorithms.js';
import { removeSignature } from '../../src/signing/remove-signature.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { verifyBytes } from '../../src/signing/verify-bytes.js';
import { judge } from './judge.js';
import { matrix } from './matrix.js';
import { roots, signerWith } from './test-certificates.js';

const kinds = ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384'] as const;

describe.each(matrix)('$title', ({ bytes, extensions, withoutMark }) => {
  it.each(extensions)('%s', async (extension) => {
    const name = `Test${extension}`;
    const options = { signer: signerWith('P-256'), withoutMark };
    const signed = Buffer.from(await signBytes(bytes, name, options));
    expect(signed.subarray(0, bytes.length).equals(bytes)).toBe(true);
    expect(judge(signed, { withoutMark }, name)).toBe('accepted');
    for (const at of [0, 4, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(signed);
      changed[at]! ^= 1;
      expect(judge(changed, { withoutMark }, name), `octet ${at}`).not.toBe('accepted');
    }
    expect(Buffer.from(removeSignature(signed, name)).equals(bytes)).toBe(true);
    await expect(signBytes(signed, name, options)).rejects.toMatchObject({ id: 'AlreadySigned' });
    const again = await signBytes(signed, name, { ...options, replace: true });
    expect(judge(again, { withoutMark }, name)).toBe('accepted');
    expect(Buffer.from(removeSignature(again, name)).equals(bytes)).toBe(true);
  });
});

describe.each(kinds)('%s', (kind) => {
  it.each(digestNames)('with %s, a name and an address', async (digest) => {
    const said = { programName: 'WslNet – für 日本 😀', moreInfoUrl: 'https://example.com/?a=b' };
    const bytes = Buffer.from('Write-Host test\r\n');
    const sign = (): Promise<Uint8Array> => signBytes(bytes, 'a.ps1', { signer: signerWith(kind), digest, ...said });
    const signed = await sign();
    expect(verifyBytes(signed, 'a.ps1', { roots })).toMatchObject({
      accepted: true,
      digest,
      ...said,
      notChecked: ['revocation'],
    });
    // RSA gives the same again, byte by byte; ECDSA takes a random number.
    expect(Buffer.compare(await sign(), signed) === 0).toBe(kind.startsWith('RSA'));
  });
});
