/** PFX files that OpenSSL writes: today's, those of Windows, and those that nobody should have any more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSigner } from '../../src/signing/keys/load-signer.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { judge } from '../signing/judge.js';
import { issueSigner } from '../signing/test-certificates.js';
import { signingFiles } from './signing-files.js';
import { runTool } from './tools.js';

const files = signingFiles(mkdtempSync(path.join(tmpdir(), 'wslnet-pfx-')));
afterAll(() => rmSync(files.folder, { recursive: true }));
const passphrase = 'correct horse – ü';
const body = Buffer.from('Write-Host test\r\n');

/** Writes one; the passphrase comes from a file, as ours does. */
async function makePfx(kind: 'RSA-2048' | 'P-256', word: string, ...options: string[]): Promise<string> {
  const { certificate, key } = files.identity(issueSigner(kind));
  const out = path.join(files.folder, 'test.pfx');
  const args = [
    'pkcs12',
    '-export',
    '-in',
    certificate,
    '-inkey',
    key,
    '-out',
    out,
    '-passout',
    `file:${files.put('word', word)}`,
  ];
  const { exitCode, stderr } = await runTool('openssl', [...args, ...options]);
  expect(exitCode, stderr).toBe(0);
  return out;
}

const tripleDes = ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES'];

describe.each(['RSA-2048', 'P-256'] as const)('%s', (kind) => {
  it.each([
    ['AES, as OpenSSL 3 writes it', []],
    ['AES with 128 bits', ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC']],
    ['AES and a MAC of SHA-512', ['-macalg', 'sha512']],
    ['Triple DES and SHA-1, as Windows exports it', [...tripleDes, '-macalg', 'sha1']],
    ['Triple DES and SHA-256', [...tripleDes, '-macalg', 'sha256']],
    ['AES for the key alone', ['-certpbe', 'NONE']],
    ['no MAC', ['-nomac']],
    ['one iteration', ['-noiter', '-nomaciter']],
  ])('%s', async (_title, options) => {
    const certificate = await makePfx(kind, passphrase, ...options);
    const signer = loadSigner({ certificate, passphrase: () => passphrase });
    expect(signer.intermediates).toHaveLength(1);
    expect(judge(await signBytes(body, 'a.ps1', { signer }))).toBe('accepted');
    for (const [word, id] of [
      ['wrong', 'PassphraseWrong'],
      [undefined, 'PassphraseMissing'],
    ] as const) {
      expect(() => loadSigner({ certificate, passphrase: () => word })).toThrow(expect.objectContaining({ id }));
    }
  });
});

it('an empty passphrase is one', async () => {
  const certificate = await makePfx('P-256', '\n');
  expect(judge(await signBytes(body, 'a.ps1', { signer: loadSigner({ certificate, passphrase: () => '' }) }))).toBe(
    'accepted',
  );
});

it('RC2 is refused with what to do', async () => {
  const certificate = await makePfx('RSA-2048', passphrase, '-legacy');
  const load = (): unknown => loadSigner({ certificate, passphrase: () => passphrase });
  expect(load).toThrow(
    expect.objectContaining({ id: 'KeyNotSupported', message: expect.stringContaining('openssl pkcs12 -legacy') }),
  );
});

it('a certificate alone is refused', async () => {
  const certificate = await makePfx('P-256', passphrase, '-nokeys');
  expect(() => loadSigner({ certificate, passphrase: () => passphrase })).toThrow(/holds no key/);
});
