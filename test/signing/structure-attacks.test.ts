/** A valid file, changed in every way that hides code from a reader of signatures, or only damages it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { judge } from './judge.js';
import { structureAttacks } from './structure-attacks.js';
import { signerWith } from './test-certificates.js';

let signed: string;
beforeAll(async () => {
  const bytes = Buffer.from('Write-Host test\r\nWrite-Host more\r\n');
  signed = Buffer.from(await signBytes(bytes, 'Test.ps1', { signer: signerWith('P-256') })).toString('latin1');
});

it('is accepted as it is', () => {
  expect(judge(Buffer.from(signed))).toBe('accepted');
});

describe.each(structureAttacks)('$title', ({ refusal, change }) => {
  it(`is ${refusal === 'accepted' ? 'accepted, as Windows does' : `refused: ${refusal}`}`, () => {
    const changed = change(signed);
    expect(Buffer.from(changed).equals(Buffer.from(signed))).toBe(false);
    expect(judge(Buffer.from(changed))).toBe(refusal);
  });
});
