/** `wslnet sign` and `wslnet verify` as their users run them. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { issueSigner, issuing, root as authority } from '../signing/test-certificates.js';
import type { CliResult } from './wslnet.js';
import { wslnetWith } from './wslnet.js';

const base = mkdtempSync(path.join(tmpdir(), 'wslnet-sign-'));
afterAll(() => rmSync(base, { recursive: true }));
const identity = issueSigner('RSA-2048');
const passphrase = 'correct horse';
const ca = path.join(base, 'ca.pem');
const certificate = path.join(base, 'code.pem');
const key = path.join(base, 'code.key');
const locked = path.join(base, 'locked.key');
writeFileSync(ca, authority.certificate.x509.toString());
writeFileSync(certificate, identity.certificate.x509.toString() + issuing.certificate.x509.toString());
writeFileSync(key, identity.key.export({ format: 'pem', type: 'pkcs8' }));
writeFileSync(locked, identity.key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(base, 'case-'));
});
const at = (name: string): string => path.join(folder, name);
const content = 'Write-Host test\r\n';
function put(name: string, text = content): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
}
const read = (name: string): string => readFileSync(at(name), 'utf8');
const run = (...args: string[]): Promise<CliResult> =>
  wslnetWith({ env: { XDG_DATA_HOME: path.join(folder, 'data') } }, ...args);
const sign = (...args: string[]): Promise<CliResult> =>
  run('sign', '--certificate', certificate, '--key', key, ...args);
const verify = (...args: string[]): Promise<CliResult> => run('verify', '--ca', ca, ...args);

describe('files', () => {
  it('are signed in place, verified, and as before when the signature is removed', async () => {
    const files = [put('a.ps1'), put('b.psd1', '@{}\r\n')];
    chmodSync(at('a.ps1'), 0o755);
    const signed = await sign(...files);
    expect([signed.exitCode, signed.stdout]).toEqual([0, '']);
    expect(signed.stderr).toBe(
      `Without --timestamp the signatures end with the certificate, on 2040-01-01.\nSigned ${files[0]}\nSigned ${files[1]}`,
    );
    expect(read('a.ps1').startsWith(`${content}\r\n# SIG # Begin signature block\r\n`)).toBe(true);
    expect(statSync(at('a.ps1')).mode & 0o777).toBe(0o755);
    const verified = await verify(...files);
    expect([verified.exitCode, verified.stderr]).toEqual([0, '']);
    expect(verified.stdout).toContain(`accepted ${files[0]}: CN=Test RSA-2048, sha256, no timestamp\n`);
    expect(verified.stdout).toMatch(/2 accepted, 0 refused\.\nNot checked: revocation\.$/);
    expect((await run('sign', '--remove', ...files)).exitCode).toBe(0);
    expect([read('a.ps1'), read('b.psd1'), readdirSync(folder)]).toEqual([content, '@{}\r\n', ['a.ps1', 'b.psd1']]);
  });

  it('are written elsewhere with --out, and the same bytes by RSA each time', async () => {
    const file = put('a.ps1');
    await sign('--out', at('one'), file);
    await sign('--out', at('two'), file);
    expect(read('a.ps1')).toBe(content);
    expect(read('one/a.ps1')).toBe(read('two/a.ps1'));
    expect((await verify(at('one/a.ps1'))).exitCode).toBe(0);
  });

  it('are signed all or none', async () => {
    const [good, bad] = [put('a.ps1'), put('b.ps1', '# é\r\n')];
    const { exitCode, stderr } = await sign(good, bad);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/b\.ps1: Byte 0xC3 in line 1 is beyond ASCII.*\[EncodingNotSafe\]$/);
    expect([read('a.ps1'), readdirSync(folder)]).toEqual([content, ['a.ps1', 'b.ps1']]);
  });

  it('that are signed are left alone without --replace', async () => {
    const file = put('a.ps1');
    await sign(file);
    const before = read('a.ps1');
    expect((await sign(file)).stderr).toContain('[AlreadySigned]');
    expect(read('a.ps1')).toBe(before);
    expect((await sign('--replace', '--digest', 'sha512', file)).exitCode).toBe(0);
    expect((await verify(file)).stdout).toContain('sha512');
  });

  it('with a name and an address show both', async () => {
    const file = put('a.ps1');
    await sign('--name', 'Our tool', '--url', 'https://example.com/', file);
    expect((await verify(file)).stdout).toContain(`accepted ${file}: 'Our tool', CN=Test`);
    const { files } = JSON.parse((await verify('--json', file)).stdout) as { files: object[] };
    expect(files).toMatchObject([{ file, accepted: true, moreInfoUrl: 'https://example.com/', development: false }]);
  });

  it('that a link leads to are signed, and the link stays', async () => {
    put('real.ps1');
    symlinkSync('real.ps1', at('link.ps1'));
    await sign(at('link.ps1'));
    expect(read('real.ps1')).toContain('SIG # Begin');
    expect((await verify(at('link.ps1'), at('real.ps1'))).exitCode).toBe(0);
  });
});

describe('a folder', () => {
  beforeEach(() => {
    put('WslNet/WslNet.psm1');
    put('WslNet/WslNet.psd1', '@{}\r\n');
    put('WslNet/en-US/help.xml', '<a/>\n');
    put('WslNet/empty.txt', '');
  });

  it('becomes a signed copy with a catalog, in which nothing may change', async () => {
    const { exitCode, stderr } = await sign('--out', at('dist'), '--catalog', 'WslNet.cat', at('WslNet'));
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`Signed ${at('dist/WslNet/WslNet.cat')}`)]);
    expect(readdirSync(at('dist/WslNet')).toSorted()).toEqual([
      'WslNet.cat',
      'WslNet.psd1',
      'WslNet.psm1',
      'empty.txt',
      'en-US',
    ]);
    expect((await verify(at('dist'))).stdout).toContain('3 accepted, 0 refused.');
    expect((await verify(at('dist/WslNet/WslNet.cat'))).exitCode).toBe(0);
    put('dist/WslNet/en-US/help.xml', '<b/>\n');
    put('dist/WslNet/evil.dll', 'MZ');
    const { exitCode: refused, stdout } = await verify(at('dist'));
    expect(refused).toBe(1);
    expect(stdout).toMatch(/refused {2}.*WslNet\.cat: en-US\/help\.xml: .*\[CatalogFileChanged\]/);
    expect(stdout).toMatch(/refused {2}.*WslNet\.cat: evil\.dll: .*\[CatalogFileUnlisted\]/);
  });

  it('has the same catalog again where SOURCE_DATE_EPOCH says when it was made', async () => {
    const args = ['sign', '--certificate', certificate, '--key', key, '--catalog', 'WslNet.cat', at('WslNet'), '--out'];
    await wslnetWith({ env: { SOURCE_DATE_EPOCH: '1700000000' } }, ...args, at('one'));
    await wslnetWith({ env: { SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Tokyo' } }, ...args, at('two'));
    const [one, two] = ['one', 'two'].map((name) => readFileSync(at(`${name}/WslNet/WslNet.cat`)));
    expect(one!.equals(two!)).toBe(true);
  });

  it('is refused where one of its files has no signature', async () => {
    await sign(at('WslNet'));
    put('WslNet/more.ps1');
    const { exitCode, stdout } = await verify(at('WslNet'));
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/refused {2}.*more\.ps1: The file has no signature block.*\[NotSigned\]/),
    ]);
    const report = JSON.parse((await verify('--json', at('WslNet'))).stdout) as { files: object[] };
    expect(report.files).toContainEqual(
      expect.objectContaining({ accepted: false, refusals: [expect.objectContaining({ id: 'NotSigned' })] }),
    );
  });

  it('is not copied where a link leads out of it', async () => {
    symlinkSync('/etc/passwd', at('WslNet/link.txt'));
    expect((await sign('--out', at('dist'), at('WslNet'))).stderr).toContain('[NoFile]');
  });
});

describe('without a certificate', () => {
  it('one is made for development, once, and all that is said names it', async () => {
    const file = put('a.ps1');
    const { exitCode, stderr } = await run('sign', file);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(
      `Signing with a development certificate: not for distribution (${at('data/wslnet/development-signing.pem')})`,
    );
    const { stdout, exitCode: accepted } = await run('verify', file);
    expect([accepted, stdout]).toEqual([
      0,
      expect.stringMatching(
        /CN=WslNet development certificate: not for distribution, .*\nSigned with a development certificate: not for distribution\.$/s,
      ),
    ]);
    await run('sign', '--replace', file);
    expect((await run('verify', file)).exitCode).toBe(0);
    expect((await verify(file)).stdout).toContain('[ChainNotTrusted]');
  });
});

describe('secrets', () => {
  it('come from a file, standard input or the environment', async () => {
    const args = ['sign', '--certificate', certificate, '--key', locked];
    put('word', `${passphrase}\n`);
    const results = [
      await run(...args, '--passphrase-file', at('word'), put('a.ps1')),
      await wslnetWith({ input: `${passphrase}\n` }, ...args, '--passphrase-file', '-', put('b.ps1')),
      await wslnetWith({ env: { WSLNET_SIGN_PASSPHRASE: passphrase } }, ...args, put('c.ps1')),
    ];
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect((await verify(at('a.ps1'), at('b.ps1'), at('c.ps1'))).exitCode).toBe(0);
  });

  it('are never said', async () => {
    const args = ['sign', '--certificate', certificate, '--key', locked];
    const missing = await run(...args, put('a.ps1'));
    const wrong = await wslnetWith({ env: { WSLNET_SIGN_PASSPHRASE: 'battery staple' } }, ...args, at('a.ps1'));
    expect([missing.exitCode, wrong.exitCode]).toEqual([2, 2]);
    expect(missing.stderr).toMatch(/--passphrase-file.*\[PassphraseMissing\]$/);
    expect(wrong.stderr).toContain('[PassphraseWrong]');
    expect(wrong.stderr).not.toContain('battery');
    expect(read('a.ps1')).toBe(content);
  });
});

describe('wrong usage is exit code 2, and nothing is written', () => {
  it.each([
    ['FileNotFound', ['sign', 'none.ps1']],
    ['FileNotFound', ['verify', 'none.ps1']],
    ['NothingToSign', ['sign', path.join(base, 'empty')]],
    ['NothingToVerify', ['verify', path.join(base, 'empty')]],
    ['DigestNotSupported', ['sign', '--digest', 'sha1', 'README.md']],
    ['EncodingNotSupported', ['sign', '--without-bom', 'latin1', 'README.md']],
    ['EncodingNotSupported', ['verify', '--without-bom', 'latin1', 'README.md']],
    ['OptionNotNeeded', ['sign', '--key', key, 'README.md']],
    ['OptionNotNeeded', ['sign', '--remove', '--certificate', certificate, 'README.md']],
    ['OptionNotNeeded', ['sign', '--timestamp-ca', ca, 'README.md']],
    ['FileKindNotSignable', ['sign', 'README.md']],
    ['CatalogName', ['sign', '--catalog', '../a.cat', 'generated/WslNet', '--out', path.join(base, 'nowhere')]],
    ['KeyNotReadable', ['verify', '--ca', 'README.md', 'README.md']],
    ['KeyNotReadable', ['sign', '--certificate', 'README.md', 'README.md']],
    [
      'TimestampNotGranted',
      ['sign', '--timestamp', 'ftp://example.com', 'generated/WslNet/WslNet.psd1', '--out', path.join(base, 'nowhere')],
    ],
  ])('%s', async (id, args) => {
    mkdirSync(path.join(base, 'empty'), { recursive: true });
    const { exitCode, stdout, stderr } = await run(...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${id}]`);
    expect(readdirSync(base)).not.toContain('nowhere');
  });
});

describe('a folder', () => {
  it('without its signatures is copied whole by --out', async () => {
    put('f/a.ps1');
    put('f/b.ps1');
    put('f/readme.txt', 'read me');
    await sign(at('f/a.ps1'));
    expect((await run('sign', '--remove', '--out', at('out'), at('f'))).exitCode).toBe(0);
    expect([read('out/f/a.ps1'), read('out/f/b.ps1'), read('out/f/readme.txt')]).toEqual([content, content, 'read me']);
  });

  it('is verified with the packages in it', async () => {
    put('f/a.ps1');
    put('f/x.nupkg', 'nothing');
    await sign(at('f/a.ps1'));
    const { exitCode, stdout } = await verify(at('f'));
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/refused +.*x\.nupkg: .*\[PackageLayout\]/);
  });

  it('in the place of a file stops everything before it is written', async () => {
    put('f/a.ps1');
    put('f/b.ps1');
    mkdirSync(at('out/f/b.ps1'), { recursive: true });
    const { exitCode, stderr } = await sign('--out', at('out'), at('f'));
    expect([exitCode, readdirSync(at('out/f'))]).toEqual([2, ['b.ps1']]);
    expect(stderr).toContain('is a folder, where a file is to be. [FileNotWritten]');
  });
});

it('names of files and programs write no lines of their own', async () => {
  const file = put('a\u001b[2K\naccepted b.ps1');
  await sign('--name', 'x\naccepted c.ps1', file);
  const { stdout } = await verify(file);
  expect(stdout.split('\n').filter((line) => line.startsWith('accepted'))).toHaveLength(1);
  expect(stdout).not.toContain('\u001b');
});

it('one file by two names is signed once or not at all', async () => {
  const file = put('a.ps1');
  symlinkSync(file, at('b.ps1xml'));
  const { exitCode, stderr } = await sign(file, at('b.ps1xml'));
  expect([exitCode, read('a.ps1')]).toEqual([2, content]);
  expect(stderr).toContain('[SameTarget]');
});

it.each(['--replace', '--name=x', '--url=https://example.com/', '--timestamp=http://127.0.0.1:1/'])(
  '--remove does not take %s',
  async (option) => {
    const { exitCode, stderr } = await run('sign', '--remove', option, put('a.ps1'));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[OptionNotNeeded]');
  },
);

it('a value behind an option that does not exist is not shown', async () => {
  const { exitCode, stderr } = await run('sign', '--passphrase=geheim', put('a.ps1'));
  expect(exitCode).toBe(2);
  expect(stderr).not.toContain('geheim');
});
