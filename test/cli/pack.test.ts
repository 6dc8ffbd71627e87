/** `wslnet pack`, `wslnet verify` of packages, and signed rule scripts, as their users run them. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/package-root.js';
import { writeZip } from '../../src/packaging/zip-write.js';
import { readZip } from '../../src/packaging/zip-read.js';
import { issueSigner, issuing, root as testRoot } from '../signing/test-certificates.js';
import { wslnetWith } from './wslnet.js';
import type { CliResult } from './wslnet.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { XDG_DATA_HOME: path.join(folder, 'data') };
const wslnet = (...args: string[]): Promise<CliResult> => wslnetWith({ env }, ...args);
const notice = 'development certificate: not for distribution';
const packageName = `WslNet.${packageVersion()}.nupkg`;

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(folder, 'out-'));
});

describe('without a certificate', () => {
  it('makes one once, signs a copy, packs it, and says everywhere whom it is from', async () => {
    const { exitCode, stdout, stderr } = await wslnet('pack', '--out', out);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(notice);
    expect(stdout).toContain(`signed by CN=WslNet ${notice}`);
    expect(stdout.split('\n').at(-1)).toBe(notice);
    expect(readdirSync(out).toSorted()).toEqual(['WslNet', packageName]);
    const files = readdirSync(path.join(out, 'WslNet'), { recursive: true, encoding: 'utf8' });
    expect(files).toContain('WslNet.cat');
    const bytes = readFileSync(path.join(out, packageName));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(stdout).toContain(`${String(bytes.length).padStart(8)}  ${sha256}          ${path.join(out, packageName)}`);
    const key = path.join(env.XDG_DATA_HOME, 'wslnet/development-signing.pem');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const again = await wslnet('pack', '--out', out);
    expect(again.stdout).toBe(stdout);
  });

  it('--json prints the same as JSON and nothing else', async () => {
    const { stdout } = await wslnet('pack', '--out', out, '--json');
    const report = JSON.parse(stdout) as {
      files: { path: string; sha256: string; size: number; signed: boolean }[];
      package: { path: string; sha256: string };
    };
    expect(report).toMatchObject({
      module: 'WslNet',
      version: packageVersion(),
      notice,
      signer: { development: true, subject: `CN=WslNet ${notice}` },
      timestamped: false,
      package: { path: path.join(out, packageName) },
    });
    for (const { path: file, size, sha256, signed } of report.files) {
      const bytes = readFileSync(file);
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
      expect(signed).toBe(/\.(?:ps1|psm1|psd1|ps1xml|cat)$/.test(file));
    }
  });

  it('is accepted by verify, which says so as well', async () => {
    await wslnet('pack', '--out', out);
    const { exitCode, stdout } = await wslnet('verify', path.join(out, packageName), path.join(out, 'WslNet'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('16 accepted, 0 refused.');
    expect(stdout).toContain(notice);
  });
});

describe('with a certificate', () => {
  const signer = issueSigner('RSA-2048');
  const file = (name: string): string => path.join(folder, name);
  beforeAll(() => {
    const pem = [signer, issuing].map(({ certificate }) => certificate.x509.toString()).join('');
    writeFileSync(file('code.pem'), pem);
    writeFileSync(file('code.key'), signer.key.export({ format: 'pem', type: 'pkcs8' }));
    writeFileSync(file('root.pem'), testRoot.certificate.x509.toString());
  });

  it('is accepted by those who trust its root, and by nobody else', async () => {
    const { exitCode, stdout } = await wslnet(
      'pack',
      '--certificate',
      file('code.pem'),
      '--key',
      file('code.key'),
      '--out',
      out,
    );
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('not for distribution');
    expect(stdout).toContain('without a timestamp, until 2040-01-01');
    const packed = path.join(out, packageName);
    expect((await wslnet('verify', '--ca', file('root.pem'), packed)).exitCode).toBe(0);
    const { exitCode: distrusted, stdout: reasons } = await wslnet('verify', packed);
    expect(distrusted).toBe(1);
    expect(reasons).toContain('[ChainNotTrusted]');
  });

  it('writes nothing where no timestamp server answers', async () => {
    const server = 'http://127.0.0.1:9/';
    const { exitCode, stderr } = await wslnet(
      'pack',
      '--certificate',
      file('code.pem'),
      '--key',
      file('code.key'),
      '--timestamp',
      server,
      '--out',
      out,
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('WslNet.Errors.ps1: No timestamp server gave a good answer.');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('the folder', () => {
  it('is replaced: what does not belong to the module is gone', async () => {
    await wslnet('pack', '--out', out);
    writeFileSync(path.join(out, 'WslNet/evil.ps1'), 'exit');
    await wslnet('pack', '--out', out);
    expect(existsSync(path.join(out, 'WslNet/evil.ps1'))).toBe(false);
  });

  it('that holds something else is left alone', async () => {
    mkdirSync(path.join(out, 'WslNet'));
    writeFileSync(path.join(out, 'WslNet/thesis.txt'), 'years');
    const { exitCode, stderr } = await wslnet('pack', '--out', out);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[FolderNotOurs]')]);
    expect(readdirSync(out, { recursive: true })).toEqual(['WslNet', 'WslNet/thesis.txt']);
  });
});

it.each([
  [['--digest', 'md5'], 'DigestNotSupported'],
  [['--key', 'code.key'], 'OptionNotNeeded'],
  [['--timestamp-ca', 'root.pem'], 'OptionNotNeeded'],
  [['--certificate', 'missing.pem'], 'KeyNotReadable'],
])('%j is refused before anything is written', async (args, id) => {
  const { exitCode, stderr } = await wslnet('pack', '--out', out, ...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`[${id}]`)]);
  expect(readdirSync(out)).toEqual([]);
});

describe('verify refuses', () => {
  let entries: Map<string, Buffer>;
  beforeAll(async () => {
    const first = mkdtempSync(path.join(folder, 'first-'));
    await wslnet('pack', '--out', first);
    entries = readZip(readFileSync(path.join(first, packageName)));
  });

  async function refusalsOf(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
    const file = path.join(out, 'altered.nupkg');
    writeFileSync(file, writeZip(files));
    const { exitCode, stdout } = await wslnet('verify', file, '--json');
    expect(exitCode).toBe(1);
    const report = JSON.parse(stdout) as { files: { file: string; refusals?: { id: string; file?: string }[] }[] };
    return report.files.flatMap(({ file: where, refusals = [] }) =>
      refusals.map(({ id, file: about = '' }) =>
        `${path.relative(file, where)} ${about} ${id}`.replaceAll(/ +/g, ' ').trim(),
      ),
    );
  }
  const altered = (name: string, change: (text: string) => string): Map<string, Buffer> =>
    new Map([...entries, [name, Buffer.from(change(entries.get(name)?.toString('latin1') ?? ''), 'latin1')]]);
  const without = (name: string): Map<string, Buffer> => new Map([...entries].filter(([entry]) => entry !== name));
  const unsigned = (text: string): string => text.slice(0, text.indexOf('\r\n# SIG # Begin'));

  it.each<[string, () => Map<string, Buffer>, string[]]>([
    [
      'code after a signature',
      () => altered('WslNet.psm1', (text) => `${text}exit\r\n`),
      ['WslNet.cat WslNet.psm1 CatalogFileChanged', 'WslNet.psm1 BlockNotLast'],
    ],
    [
      'a file without a signature',
      () => altered('WslNet.psm1', unsigned),
      ['WslNet.cat WslNet.psm1 CatalogFileChanged', 'WslNet.psm1 NotSigned'],
    ],
    [
      'an altered file that holds none',
      () => altered('en-US/WslNet-help.xml', (text) => `${text} `),
      ['WslNet.cat en-US/WslNet-help.xml CatalogFileChanged'],
    ],
    [
      'an added script',
      () => altered('evil.ps1', () => 'exit\r\n'),
      ['WslNet.cat evil.ps1 CatalogFileUnlisted', 'evil.ps1 NotSigned'],
    ],
    [
      'an added file of another kind',
      () => altered('evil.dll', () => 'MZ'),
      ['WslNet.cat evil.dll CatalogFileUnlisted'],
    ],
    [
      'a missing file',
      () => without('en-US/about_WslNet.help.txt'),
      ['WslNet.cat en-US/about_WslNet.help.txt CatalogFileMissing'],
    ],
    ['a package without a catalog', () => without('WslNet.cat'), ['WslNet.cat CatalogMissing']],
    [
      'another version in the nuspec',
      () => altered('WslNet.nuspec', (text) => text.replace('<version>', '<version>9')),
      ['PackageManifest'],
    ],
    ['a name that leads out', () => altered('../evil.ps1', () => 'exit'), ['PackageEntryName']],
  ])('%s', async (_, files, expected) => {
    expect((await refusalsOf(files())).toSorted()).toEqual(expected.toSorted());
  });

  it('what is no archive, as text with an id', async () => {
    const file = path.join(out, 'broken.nupkg');
    writeFileSync(file, 'PK');
    const { exitCode, stdout } = await wslnet('verify', file);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`refused  ${file}: The package is refused: `);
    expect(stdout).toContain('[PackageLayout]');
  });
});

describe('wslnet script', () => {
  const example = 'examples/home-lab.ini';

  it('--sign signs what it renders, and --check looks past the signature', async () => {
    const { exitCode, stderr } = await wslnet('script', example, '--out', out, '--sign');
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(notice)]);
    expect((await wslnet('verify', out)).stdout).toContain('2 accepted, 0 refused.');
    expect((await wslnet('script', example, '--out', out, '--check')).exitCode).toBe(0);
    const file = path.join(out, 'home-lab.apply.ps1');
    const script = readFileSync(file, 'latin1');
    writeFileSync(file, script.replace('8080', '8081'), 'latin1');
    expect((await wslnet('script', example, '--out', out, '--check')).exitCode).toBe(1);
    expect((await wslnet('verify', out)).exitCode).toBe(1);
    writeFileSync(file, `${script}exit\r\n`, 'latin1');
    expect((await wslnet('script', example, '--out', out, '--check')).exitCode).toBe(1);
  });

  it('--stdout --sign prints the same signed script', async () => {
    await wslnet('script', example, '--out', out, '--sign');
    const { stdout } = await wslnet('script', example, '--stdout', '--sign');
    expect(`${stdout}\r\n`).toBe(readFileSync(path.join(out, 'home-lab.apply.ps1'), 'latin1'));
  });

  it.each([
    ['--url', 'https://example.org'],
    ['--check', '--sign'],
    ['--timestamp', 'http://127.0.0.1/'],
  ])('refuses %s %s', async (...args) => {
    const { exitCode } = await wslnet('script', example, '--out', out, ...args);
    expect(exitCode).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });
});
