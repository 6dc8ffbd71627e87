/** `wslnet config` as its users run it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wslnet, wslnetWith } from './wslnet.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wslnet-config-'));
  file = path.join(folder, '.wslconfig');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file with a comment of an ANSI code page, mixed line ends, and no line end at its end. */
const mine = Buffer.from('# caf\xe9\r\n[wsl2]\r\n  memory = 4GB  # four\nswap=0', 'latin1');

describe('get', () => {
  it('prints what WSL reads, one setting a line', async () => {
    writeFileSync(file, mine);
    expect(await wslnet('config', 'get', file)).toEqual({
      exitCode: 0,
      stdout: 'wsl2.memory=4294967296\nwsl2.swap=0',
      stderr: '',
    });
  });

  it('prints one value alone, by its short name in any case, or exits with 1', async () => {
    writeFileSync(file, mine);
    expect(await wslnet('config', 'get', file, 'MEMORY')).toMatchObject({ exitCode: 0, stdout: '4294967296' });
    expect(await wslnet('config', 'get', file, 'wsl2.processors')).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  });

  it('prints JSON with the lines, from standard input, too', async () => {
    const { stdout } = await wslnetWith({ input: mine }, 'config', 'get', '-', '--json');
    expect(JSON.parse(stdout)).toEqual({
      settings: [
        { name: 'wsl2.memory', value: '4294967296', line: 3 },
        { name: 'wsl2.swap', value: '0', line: 4 },
      ],
    });
  });

  it('takes a file that is named wsl.conf for that of a distribution', async () => {
    const conf = path.join(folder, 'wsl.conf');
    writeFileSync(conf, '[boot]\nsystemd=true\nnonsense\n[network]\nhostname=x\n');
    expect((await wslnet('config', 'get', conf)).stdout).toBe('boot.systemd=true');
    expect((await wslnet('config', 'get', conf, '--kind', 'wslconfig')).stdout).toBe('');
  });
});

describe('set', () => {
  it('changes the value and no other byte, and keeps what was there', async () => {
    writeFileSync(file, mine);
    const { exitCode, stdout } = await wslnet('config', 'set', file, 'memory', '8GB');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${file}: wsl2.memory is 8GB. Before: ${file}.`);
    expect(stdout).toContain('wsl --shutdown');
    expect(readFileSync(file, 'latin1')).toBe(mine.toString('latin1').replace('4GB', '8GB'));
    const backup = readdirSync(folder).find((name) => name.endsWith('.bak'))!;
    expect(readFileSync(path.join(folder, backup)).equals(mine)).toBe(true);
  });

  it('makes a file that does not exist', async () => {
    await wslnet('config', 'set', file, 'networkingMode', 'mirrored');
    expect(readFileSync(file, 'utf8')).toBe('[wsl2]\r\nnetworkingMode=mirrored\r\n');
    expect(readdirSync(folder)).toEqual(['.wslconfig']);
  });

  it('leaves a file alone that says it already', async () => {
    writeFileSync(file, mine);
    const { stdout } = await wslnet('config', 'set', file, 'memory', '4096MB');
    expect(stdout).toBe(`${file}: wsl2.memory is 4096MB. Nothing to change.`);
    expect(readdirSync(folder)).toEqual(['.wslconfig']);
  });

  it.each([
    ['to a file', true],
    ['to a file that does not exist', false],
  ])('shows the difference with --dry-run and writes nothing %s', async (_, exists) => {
    if (exists) writeFileSync(file, mine);
    const { exitCode, stdout } = await wslnet('config', 'set', file, 'memory', '8GB', '--dry-run');
    expect([exitCode, stdout.includes('memory')]).toEqual([0, true]);
    expect(stdout).toMatch(/^\+.*8GB/m);
    expect(readdirSync(folder)).toEqual(exists ? ['.wslconfig'] : []);
  });

  it('changes standard input on its way', async () => {
    const { stdout } = await wslnetWith({ input: '[wsl2]\nswap=1GB' }, 'config', 'set', '-', 'swap', '2GB');
    expect(stdout).toBe('[wsl2]\nswap=2GB');
  });

  it.each([
    [['memory', '8gb'], /^'8gb' is no value of wsl2\.memory\. .*\[ConfigValueNotValid\]$/],
    [['memry', '8GB'], /^'memry' is not a key of \.wslconfig\. Did you mean 'memory'\? .*\[ConfigKeyUnknown\]$/],
    [['kernel', 'caf\u00e9'], /\[ConfigValueNotWritable\]$/],
    [['swap', '1GB', '--kind', 'ini'], /\[ConfigKindNotSupported\]$/],
  ])('refuses %j with an id, and nothing is changed', async (args, message) => {
    writeFileSync(file, mine);
    const { exitCode, stderr } = await wslnet('config', 'set', file, ...args);
    expect([exitCode, readdirSync(folder).length, readFileSync(file).equals(mine)]).toEqual([2, 1, true]);
    expect(stderr).toMatch(message);
  });

  it('refuses a file that WSL cannot read', async () => {
    writeFileSync(file, Buffer.from('\uFEFF[wsl2]\n', 'utf16le').swap16());
    expect((await wslnet('config', 'set', file, 'swap', '0')).stderr).toMatch(/UTF-16BE.*\[ConfigFileEncoding\]$/);
  });
});

describe('unset', () => {
  it('removes a key with its duplicates and older names, and keeps comments', async () => {
    writeFileSync(file, '[wsl2]\ndnsTunneling=true # a\nswap=0\n[experimental]\ndnsTunneling=false\n');
    await wslnet('config', 'unset', file, 'dnsTunneling', '--no-backup');
    expect(readFileSync(file, 'utf8')).toBe('[wsl2]\n# a\nswap=0\n[experimental]\n');
    expect(readdirSync(folder)).toEqual(['.wslconfig']);
  });
});

describe('check', () => {
  it('shows each line that does not do what it says, with a mark and what to write', async () => {
    writeFileSync(file, '[wsl2]\nnetworkMode=mirrored\n\tmemory=1.5GB # half\nipv6=true\n');
    const { exitCode, stdout } = await wslnet('config', 'check', file);
    expect(stdout.replaceAll(file, 'FILE').split('\n')).toEqual([
      "FILE:2:1: error: 'wsl2.networkMode' is no key that WSL knows. WSL warns of an unknown key and ignores it. [WSLNET511]",
      '    networkMode=mirrored',
      '    ^^^^^^^^^^^',
      '    Write: networkingMode=mirrored',
      "FILE:3:9: error: '1.5GB' is no size for 'memory'. WSL warns and uses the default; a later line for the same key does not count either. [WSLNET519]",
      '     memory=1.5GB # half',
      '            ^^^^^',
      '    Write: memory=1536MB',
      "FILE:4:6: warning: 'wsl2.ipv6=true' has no effect. Only bridged mode reads it. WSL says nothing about it. [WSLNET557]",
      '    ipv6=true',
      '         ^^^^',
      '    Remove the line. (IPv6 needs none: in mirrored mode WSL has the addresses of Windows, in NAT mode it has IPv4 only.)',
      '3 findings. What each means: generated/docs/config-findings.md',
    ]);
    expect(exitCode).toBe(1);
  });

  it('finds nothing in what is right', async () => {
    writeFileSync(file, '[WSL2]\nlocalhostforwarding=True\nmemory="48GB"\nswap=0GB\nvmIdleTimeout=-1\nswapFile=\n');
    expect(await wslnet('config', 'check', file)).toEqual({
      exitCode: 0,
      stdout: `${file}: nothing that WSL ignores or misreads.`,
      stderr: '',
    });
  });

  it('ends at the first broken line of a wsl.conf, and says so', async () => {
    const { exitCode, stdout } = await wslnetWith(
      { input: '[boot]\nsystemd=true\n{{ if }}\n[network]\nhostname=x\n' },
      'config',
      'check',
      '-',
      '--kind',
      'wslconf',
      '--json',
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ file: '-', line: 3, severity: 'error' }] });
    expect(stdout).toContain('everything below it has no effect');
  });

  it('annotates lines in GitHub Actions, and writes SARIF with a page for each finding', async () => {
    writeFileSync(file, '[wsl2]\nnetworkMode=mirrored\n');
    expect((await wslnet('config', 'check', file, '--report', 'github')).stdout).toBe(
      `::error file=${file},line=2,col=1,title=WSLNET511::'wsl2.networkMode' is no key that WSL knows. WSL warns of an unknown key and ignores it. Write: networkingMode=mirrored`,
    );
    const { stdout } = await wslnet('config', 'check', file, '--report', 'sarif');
    expect(stdout).toMatch(/"helpUri": "[^"]*generated\/docs\/findings\/WSLNET511\.md"/);
  });

  it('warns of an encoding that WSL cannot read', async () => {
    writeFileSync(file, Buffer.from('\uFEFF[wsl2]\n', 'utf16le').swap16());
    const { exitCode, stdout } = await wslnet('config', 'check', file);
    expect([exitCode, stdout.includes('[WSLNET542]')]).toEqual([1, true]);
  });
});

describe('effective', () => {
  it('tells what counts, and why', async () => {
    writeFileSync(file, '[wsl2]\nnetworkingMode=mirrored\nfirewall=false\n');
    const { stdout } = await wslnet('config', 'effective', file, '--json');
    const { settings } = JSON.parse(stdout) as { settings: { key: string }[] };
    const of = (name: string): object => settings.find(({ key }) => key === `wsl2.${name}`)!;
    expect(of('networkingMode')).toMatchObject({
      configured: 'Mirrored',
      effective: 'Mirrored',
      origin: 'file',
      line: 2,
    });
    expect(of('firewall')).toMatchObject({ configured: 'false', effective: 'true', origin: 'dependency' });
    expect(of('dnsTunneling')).toMatchObject({ effective: 'true', origin: 'default' });
  });

  it('prints a table, of one key where one is asked for', async () => {
    writeFileSync(file, '[wsl2]\nmemory=8GB\n');
    const { stdout } = await wslnet('config', 'effective', file, 'memory');
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['KEY', 'IN THE FILE', 'EFFECTIVE', 'WHY'],
      ['wsl2.memory', '8GB', '8GB', 'Line 2 of the file.'],
    ]);
  });
});

it('gives examples in the help of each of its commands', async () => {
  for (const command of ['check', 'effective', 'get', 'set', 'unset']) {
    expect((await wslnet('config', command, '--help')).stdout).toContain('Example');
  }
});
