/**
 * osslsigncode as an independent judge of what we sign, and we of what it signs.
 *
 * Its word on the structure of a file counts for little: it accepts code behind the block.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestNames } from '../../src/signing/algorithms.js';
import { createCatalog } from '../../src/signing/catalog/create-catalog.js';
import { removeSignature } from '../../src/signing/remove-signature.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { verifyBytes } from '../../src/signing/verify-bytes.js';
import { judge } from '../signing/judge.js';
import { signedScript } from '../signing/make-cms.js';
import { authority } from '../signing/make-token.js';
import { matrix } from '../signing/matrix.js';
import { structureAttacks } from '../signing/structure-attacks.js';
import { issueSigner, roots, signerOf, signerWith } from '../signing/test-certificates.js';
import { askOsslsigncode, signingFiles, startTimestampServer } from './signing-files.js';
import type { SigningFiles } from './signing-files.js';
import { runTool } from './tools.js';

let files: SigningFiles;
let server: Awaited<ReturnType<typeof startTimestampServer>>;
beforeAll(async () => {
  files = signingFiles(mkdtempSync(path.join(tmpdir(), 'wslnet-ossl-')));
  server = await startTimestampServer(files);
});
afterAll(() => {
  server.stop();
  rmSync(files.folder, { recursive: true });
});

const body = Buffer.from('Write-Host one\r\nWrite-Host two\r\n');
const ask = (...args: string[]): ReturnType<typeof askOsslsigncode> => askOsslsigncode(args, files.ca);
const accepts = async (bytes: Uint8Array, name: string): Promise<boolean> =>
  (await ask('-in', files.put(name, bytes))).accepted;
/** 2032: the certificates that are used with it have ended, so that only a timestamp keeps them. */
const later = new Date('2032-01-01T00:00:00Z');
const inLater = ['-time', String(later.getTime() / 1000)];

describe.each(matrix)('$title', ({ bytes, extensions, withoutMark, unknownToOthers }) => {
  it.each(extensions)('%s: signed here, accepted there, and the other way round', async (extension) => {
    const name = `Test${extension}`;
    for (const kind of ['RSA-3072', 'P-256'] as const) {
      const signed = await signBytes(bytes, name, { signer: signerWith(kind), withoutMark });
      expect(await accepts(signed, name), kind).toBe(!unknownToOthers);
      if (unknownToOthers) continue;
      const changed = Buffer.from(signed);
      changed[bytes.length >> 1]! ^= 1;
      expect(await accepts(changed, name)).toBe(false);
      await runTool('osslsigncode', [
        'remove-signature',
        '-in',
        files.put(name, signed),
        '-out',
        path.join(files.folder, `removed${extension}`),
      ]);
      expect(readFileSync(path.join(files.folder, `removed${extension}`)).equals(bytes)).toBe(true);
      rmSync(path.join(files.folder, `removed${extension}`));
    }
    if (unknownToOthers) return;
    const identity = issueSigner('P-256');
    const { certificate, key } = files.identity(identity);
    const out = path.join(files.folder, `theirs${extension}`);
    const { exitCode, stderr } = await runTool('osslsigncode', [
      'sign',
      '-certs',
      certificate,
      '-key',
      key,
      '-h',
      'sha256',
      '-in',
      files.put(name, bytes),
      '-out',
      out,
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const theirs = readFileSync(out);
    rmSync(out);
    expect(judge(theirs, { withoutMark }, name)).toBe('accepted');
    expect(Buffer.from(removeSignature(theirs, name)).equals(bytes)).toBe(true);
  });
});

describe.each(['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384'] as const)('%s', (kind) => {
  it.each(digestNames)('with %s is accepted', async (digest) => {
    const options = { signer: signerWith(kind), digest, programName: 'Test – ü', moreInfoUrl: 'https://example.com/' };
    for (const name of ['a.ps1', 'a.ps1xml'])
      expect(await accepts(await signBytes(body, name, options), name)).toBe(true);
  });

  it.each(digestNames)('with %s and a timestamp is accepted after the certificate has ended', async (digest) => {
    const signer = signerOf(issueSigner(kind, { notAfter: new Date('2030-01-01T00:00:00Z') }));
    const stamped = await signBytes(body, 'a.ps1', { signer, digest, timestamp: { servers: [server.url], roots } });
    const plain = await signBytes(body, 'a.ps1', { signer, digest });
    const judged = [stamped, plain].map((bytes) => judge(bytes, { now: later }));
    expect(judged).toEqual(['accepted', 'CertificateExpired']);
    const theirs = [stamped, plain].map((bytes, index) =>
      ask(...inLater, '-TSA-CAfile', files.ca, '-in', files.put(`${kind}${digest}${index}.ps1`, bytes)),
    );
    expect((await Promise.all(theirs)).map(({ accepted }) => accepted)).toEqual([true, false]);
  });
});

describe('signed elsewhere', () => {
  it('with a timestamp of both kinds, and a time, it is accepted here', async () => {
    const { certificate, key } = files.identity(
      issueSigner('RSA-2048', { notAfter: new Date('2030-01-01T00:00:00Z') }),
    );
    const stamps = files.identity(authority);
    const input = files.put('in.ps1', body);
    const common = [
      'sign',
      '-certs',
      certificate,
      '-key',
      key,
      '-h',
      'sha256',
      '-n',
      'Ours',
      '-i',
      'https://example.com/',
    ];
    const kinds = [
      ['rfc3161', ['-ts', server.url]],
      ['rfc3161', ['-TSA-certs', stamps.certificate, '-TSA-key', stamps.key]],
    ] as const;
    for (const [index, [kind, args]] of kinds.entries()) {
      const out = path.join(files.folder, `stamped${index}.ps1`);
      const { stdout, stderr, exitCode } = await runTool('osslsigncode', [
        ...common,
        ...args,
        '-in',
        input,
        '-out',
        out,
      ]);
      expect(exitCode, stdout + stderr).toBe(0);
      const result = verifyBytes(readFileSync(out), 'in.ps1', { roots, now: later });
      expect(result).toMatchObject({
        accepted: true,
        timestamp: { kind },
        programName: 'Ours',
        moreInfoUrl: 'https://example.com/',
      });
    }
  });
});

describe('certificates', () => {
  it('that we refuse, it refuses', async () => {
    const tls = issueSigner('P-256', { purposes: ['1.3.6.1.5.5.7.3.1'] });
    const ended = issueSigner('P-256', { notAfter: new Date('2024-01-01T00:00:00Z') });
    const text = body.toString();
    for (const [index, signed] of [
      signedScript(text, { identity: tls }),
      signedScript(text, { identity: ended }),
      signedScript(text, { identity: issueSigner('P-256'), certificates: [issueSigner('P-256').certificate.raw] }),
    ].entries()) {
      expect([judge(signed) === 'accepted', await accepts(signed, `refused${index}.ps1`)]).toEqual([false, false]);
    }
  });
});

describe('structure', () => {
  it('is what osslsigncode does not judge: it accepts code that we refuse', async () => {
    const signed = Buffer.from(await signBytes(body, 'a.ps1', { signer: signerWith('P-256') })).toString();
    const theirs: Record<string, boolean> = {};
    for (const { title, change } of structureAttacks)
      theirs[title] = await accepts(Buffer.from(change(signed)), 'attack.ps1');
    // Were it to refuse these one day, the words about it in the documentation would be wrong.
    for (const title of ['code behind the block', 'code inside of the block', 'code in the line of the end']) {
      expect(theirs[title], title).toBe(true);
    }
    expect(theirs['a changed body']).toBe(false);
  });
});

describe.each(['RSA-3072', 'P-256'] as const)('a catalog by %s', (kind) => {
  it('is accepted with each of its files, and with no other', async () => {
    const members = new Map([
      ['WslNet.psm1', body],
      ['en-US/strings.psd1', Buffer.from('some text that is long enough')],
      [
        'a path that is long enough to change the order/of the attributes in its set.ps1',
        Buffer.from('and some more text'),
      ],
    ]);
    const catalog = await createCatalog(members, { signer: signerWith(kind), time: new Date('2024-01-01T00:00:00Z') });
    const file = files.put(`${kind}.cat`, catalog);
    expect((await ask('-in', file)).accepted).toBe(true);
    for (const [name, content] of members) {
      const member = files.put(`${kind}/${name}`, content);
      expect((await ask('-catalog', file, '-in', member)).said, name).toContain('Succeeded');
    }
    const changed = files.put(`${kind}/other.psm1`, Buffer.concat([body, Buffer.from('#')]));
    expect((await ask('-catalog', file, '-in', changed)).said).not.toContain('Succeeded');
    const broken = Buffer.from(catalog);
    broken[broken.indexOf(Buffer.from('WslNet', 'utf16le'))]! ^= 1;
    expect((await ask('-in', files.put(`${kind}-broken.cat`, broken))).accepted).toBe(false);
  });
});
