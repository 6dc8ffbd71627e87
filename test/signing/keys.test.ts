/** Keys and certificates: from files, from another process, and what is refused. */
import { spawn } from 'node:child_process';
import { createPublicKey, sign } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  developmentFile,
  developmentFolder,
  developmentRoots,
  loadDevelopmentSigner,
} from '../../src/signing/keys/development.js';
import { loadSigner } from '../../src/signing/keys/load-signer.js';
import { createSigner } from '../../src/signing/keys/signer.js';
import type { KeyCallback } from '../../src/signing/keys/signer.js';
import { oids } from '../../src/signing/oids.js';
import { RefusalError } from '../../src/signing/refusal.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { verifyBytes } from '../../src/signing/verify-bytes.js';
import { judge } from './judge.js';
import { issue, issueSigner, issuing, makeKey, root } from './test-certificates.js';

const base = mkdtempSync(path.join(tmpdir(), 'wslnet-keys-'));
afterAll(() => rmSync(base, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(base, 'case-'));
});
function file(name: string, ...contents: readonly (string | Uint8Array)[]): string {
  const place = path.join(folder, name);
  writeFileSync(place, Buffer.concat(contents.map((content) => Buffer.from(content as string))));
  return place;
}
const pem = ({ certificate }: { certificate: typeof root.certificate }): string => certificate.x509.toString();
const content = Buffer.from('Write-Host test\r\n');
const signed = (signer: ReturnType<typeof loadSigner>): Promise<Uint8Array> => signBytes(content, 'a.ps1', { signer });
function refusalOf(work: () => unknown): RefusalError {
  try {
    work();
  } catch (error) {
    if (error instanceof RefusalError) return error;
    throw error;
  }
  return expect.fail('it was not refused');
}

describe.each(['RSA-2048', 'P-256', 'P-384'] as const)('%s', (kind) => {
  const identity = issueSigner(kind);
  const { key } = identity;
  const chain = pem(identity) + pem(issuing);
  const passphrase = 'correct horse – ü';
  const encrypted = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase } as const;

  it.each([
    ['PKCS #8 in PEM', () => key.export({ format: 'pem', type: 'pkcs8' })],
    ['PKCS #8 in DER', () => key.export({ format: 'der', type: 'pkcs8' })],
    [
      'the old form of its kind',
      () => key.export({ format: 'pem', type: kind === 'RSA-2048' ? 'pkcs1' : ('sec1' as 'pkcs1') }),
    ],
    ['PKCS #8 in PEM, encrypted', () => key.export(encrypted)],
    ['PKCS #8 in DER, encrypted', () => key.export({ ...encrypted, format: 'der' })],
    [
      'the old form, encrypted',
      () => key.export({ ...encrypted, type: kind === 'RSA-2048' ? 'pkcs1' : ('sec1' as 'pkcs1') }),
    ],
  ] as const)('from %s', async (_title, exported) => {
    const signer = loadSigner({
      certificate: file('chain.pem', chain),
      key: file('key', exported()),
      passphrase: () => passphrase,
    });
    expect(judge(await signed(signer))).toBe('accepted');
  });

  it('from one file, in any order, with the root, which is left out', async () => {
    const all = [pem(root), key.export({ format: 'pem', type: 'pkcs8' }), 'a comment\n', pem(issuing), pem(identity)];
    const signer = loadSigner({ certificate: file('all.pem', ...all) });
    expect(judge(await signed(signer))).toBe('accepted');
    expect(signer.intermediates).toHaveLength(1);
  });

  it('is refused with a wrong passphrase, or none, and the message tells nothing of the key', () => {
    const files = { certificate: file('chain.pem', chain), key: file('key.pem', key.export(encrypted)) };
    const wrong = refusalOf(() => loadSigner({ ...files, passphrase: () => 'wrong' }));
    const missing = refusalOf(() => loadSigner(files));
    expect([wrong.id, missing.id]).toEqual(['PassphraseWrong', 'PassphraseMissing']);
    expect(wrong.message + missing.message).not.toMatch(/wrong\b.*'wrong'|BEGIN|correct horse/);
  });
});

describe('what is refused', () => {
  const identity = issueSigner('P-256');
  const keyText = identity.key.export({ format: 'pem', type: 'pkcs8' }) as string;
  const cases: [string, string, () => Parameters<typeof loadSigner>[0]][] = [
    ['KeyNotReadable', 'a file that is not there', () => ({ certificate: path.join(folder, 'none.pem') })],
    ['KeyNotReadable', 'a certificate without a key', () => ({ certificate: file('a.pem', pem(identity)) })],
    ['KeyNotReadable', 'a key without a certificate', () => ({ certificate: file('a.pem', keyText) })],
    [
      'KeyNotReadable',
      'a text that is neither',
      () => ({ certificate: file('a.pem', 'certificate'), key: file('k', keyText) }),
    ],
    [
      'KeyNotReadable',
      'a key that is none',
      () => ({ certificate: file('a.pem', pem(identity)), key: file('k', 'key') }),
    ],
    ['KeyNotReadable', 'two keys', () => ({ certificate: file('a.pem', pem(identity), keyText, keyText) })],
    [
      'KeyMismatch',
      'another key',
      () => ({
        certificate: file('a.pem', pem(identity)),
        key: file('k', makeKey('P-256').export({ format: 'pem', type: 'pkcs8' })),
      }),
    ],
    [
      'KeyMismatch',
      'a key of another kind',
      () => ({
        certificate: file('a.pem', pem(identity)),
        key: file('k', makeKey('RSA-2048').export({ format: 'pem', type: 'pkcs8' })),
      }),
    ],
  ];
  it.each(cases)('%s: %s', (id, _title, files) => {
    const refusal = refusalOf(() => loadSigner(files()));
    expect(refusal.id).toBe(id);
    expect(refusal.message).not.toContain(keyText.split('\n')[1]);
  });

  it.each([
    ['CertificateUsage', { purposes: ['1.3.6.1.5.5.7.3.1'] }],
    ['CertificateExpired', { notAfter: new Date('2024-01-01T00:00:00Z') }],
    ['CertificateExpired', { notBefore: new Date('2039-01-01T00:00:00Z') }],
  ] as const)('%s: a certificate that no verifier would accept', (id, request) => {
    const { key, certificate } = issueSigner('P-256', request as object);
    expect(refusalOf(() => createSigner([certificate], key)).id).toBe(id);
  });

  it.each(['P-521', 'secp256k1'])('KeyNotSupported: a key on %s', async (namedCurve) => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    const odd = issue({ name: 'Odd', key: privateKey, purposes: [oids.codeSigning] }, issuing);
    expect(refusalOf(() => createSigner([odd.certificate], odd.key)).id).toBe('KeyNotSupported');
  });
});

describe('a key that stays in another process', () => {
  async function startVault(kind: string): Promise<{ key: string; callback: KeyCallback; stop: () => void }> {
    const vault = spawn(process.execPath, [path.join(import.meta.dirname, 'vault.mjs'), kind], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(vault.stdout), 'line')) as [string];
    const { port, key } = JSON.parse(line) as { port: number; key: string };
    const callback: KeyCallback = async ({ data, digestName }) => {
      const socket = connect(port, '127.0.0.1');
      socket.write(`${JSON.stringify({ data: Buffer.from(data).toString('base64'), digestName })}\n`);
      return Buffer.from((await buffer(socket)).toString(), 'base64');
    };
    return { key, callback, stop: () => vault.kill() };
  }

  it.each(['rsa', 'ec'])('signs over a socket: %s', async (kind) => {
    const vault = await startVault(kind);
    try {
      const { certificate } = issueSigner('P-256', { key: createPublicKey(vault.key) });
      const signer = createSigner([issuing.certificate, certificate], vault.callback);
      expect(judge(await signBytes(content, 'a.ps1', { signer, digest: 'sha384' }))).toBe('accepted');
    } finally {
      vault.stop();
    }
  });

  it('is caught where it is not the key of the certificate', async () => {
    const vault = await startVault('ec');
    try {
      const { certificate } = issueSigner('P-256');
      const signer = createSigner([issuing.certificate, certificate], vault.callback);
      await expect(signed(signer)).rejects.toMatchObject({ id: 'KeyMismatch' });
    } finally {
      vault.stop();
    }
  });
});

describe('the certificate for development', () => {
  it('is made once, in a folder and a file that only the user can read, and says what it is', async () => {
    const home = path.join(folder, 'data', 'wslnet');
    const bytes = await signed(loadDevelopmentSigner(home));
    expect(Buffer.from(await signed(loadDevelopmentSigner(home))).equals(bytes)).toBe(true);
    expect([home, developmentFile(home)].map((place) => statSync(place).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(verifyBytes(bytes, 'a.ps1', { roots: developmentRoots(home) })).toMatchObject({
      accepted: true,
      development: true,
      chain: [{ subject: 'CN=WslNet development certificate: not for distribution' }],
    });
    expect(judge(bytes)).toBe('ChainNotTrusted');
  });

  it('is not used where others may read its key', () => {
    loadDevelopmentSigner(folder);
    chmodSync(developmentFile(folder), 0o644);
    expect(refusalOf(() => loadDevelopmentSigner(folder)).id).toBe('KeyNotPrivate');
    expect(readFileSync(developmentFile(folder), 'utf8')).toContain('PRIVATE KEY');
  });

  it('lies in the data of the user, never in the working folder', () => {
    expect(developmentFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/wslnet');
    expect(developmentFolder({ XDG_DATA_HOME: 'relative' }, 'linux')).toMatch(/\/\.local\/share\/wslnet$/);
    expect(developmentFolder({}, 'darwin')).toMatch(/Application Support\/wslnet$/);
    expect(developmentFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/wslnet');
    expect(developmentRoots(path.join(folder, 'none'))).toEqual([]);
  });
});

describe('certificates and keys', () => {
  const old = issueSigner('P-256', { notAfter: new Date('2021-01-01T00:00:00Z') });
  const renewed = issueSigner('P-256', { key: old.key });

  it('of a renewed certificate sign by the newer one', () => {
    const signer = createSigner([old.certificate, renewed.certificate, issuing.certificate], old.key);
    expect(signer.certificate).toBe(renewed.certificate);
  });

  it('may stand twice in a bundle', async () => {
    const twice = [renewed, renewed, issuing].map(({ certificate }) => certificate);
    const callback: KeyCallback = ({ data, digestName }) => sign(digestName, data, renewed.key);
    expect(judge(await signed(createSigner(twice, callback)))).toBe('accepted');
  });

  it('of a vault that answers with nothing are refused', async () => {
    const chain = [renewed.certificate, issuing.certificate];
    const broken = createSigner(chain, (() => undefined) as unknown as KeyCallback);
    await expect(signed(broken)).rejects.toMatchObject({ id: 'KeyMismatch' });
    const digest = 'md5' as 'sha256';
    const signer = createSigner(chain, renewed.key);
    await expect(signBytes(content, 'a.ps1', { signer, digest })).rejects.toMatchObject({ id: 'AlgorithmNotAllowed' });
  });

  it('are read from PEM with a mark and blanks at line ends', () => {
    const marked = file('marked.pem', '\ufeff', pem(renewed).replaceAll('\n', ' \r\n'), pem(issuing));
    const key = file('key.pem', renewed.key.export({ format: 'pem', type: 'pkcs8' }));
    expect(loadSigner({ certificate: marked, key }).certificate.raw).toEqual(renewed.certificate.raw);
  });
});
