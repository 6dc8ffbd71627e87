/** Mistakes of real files are found with what was meant; what is right but unusual is not. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFindings } from '../../src/model/findings/config.js';
import { packageRoot } from '../../src/package-root.js';
import { readConfig } from '../../src/rules/config-read.js';

/** Ids without the first digit, which says the file. */
const found = (text: string, file: string): [number, string][] =>
  readConfig(text, file).problems.map(({ id, meant }) => [Number(id.slice(-2)), meant]);

describe('.wslconfig', () => {
  it.each<[string, [number, string][]]>([
    ['[wsl2]\nnetworkMode=mirrored', [[11, 'networkingMode=mirrored']]],
    ['[wsl2]\ndns=true', [[11, '']]],
    ['[wsl2]\nmemory=8gb', [[19, 'memory=8GB']]],
    ['[wsl2]\nmemory=8 GB', [[19, 'memory=8GB']]],
    ['[wsl2]\nmemory=8GiB', [[19, 'memory=8GB']]],
    ['[wsl2]\nmemory=1.5GB', [[19, 'memory=1536MB']]],
    ['[wsl2]\nmemory=0.25TB', [[19, 'memory=256GB']]],
    ['[wsl2]\nkernel=C:\\Temp\\k', [[28, 'kernel=C:\\\\Temp\\\\k']]],
    ['[wsl2]\nkernel=C:\\temp\\bzImage', [[29, 'kernel=C:\\\\temp\\\\bzImage']]],
    ['[wsl2]\nswapFile=%Temp%\\\\swap.vhdx', [[37, '']]],
    ['[wsl2]\nsparseVhd=true', [[12, '[experimental]\nsparseVhd=true']]],
    ['[wsl2]\nsystemd=true', [[13, '[boot]\nsystemd=true']]],
    ['[wsl2]\ninteropEnabled=false', [[13, '[interop]\nenabled=false']]],
    [
      '[network]\ngenerateResolvConf=false',
      [
        [31, ''],
        [13, '[network]\ngenerateResolvConf=false'],
      ],
    ],
    [
      '[WSL]\nnetworkingMode=mirrored',
      [
        [31, '[wsl2]'],
        [12, '[wsl2]\nnetworkingMode=mirrored'],
      ],
    ],
    ['[ws12]', [[31, '[wsl2]']]],
    ['[wsl2]\npageReporting=true', [[14, '']]],
    ['[wsl2]\nexperimental=true', [[45, '[experimental]']]],
    ['{{- if eq .chezmoi.hostname "x" }}', [[23, '']]],
    ['; memory=8GB', [[22, '# memory=8GB']]],
    ['[wsl2]\ndnsTunneling=yes', [[17, 'dnsTunneling=true']]],
    ['[wsl2]\ndnsTunneling=off', [[17, 'dnsTunneling=false']]],
    ['[wsl2]\nnetworkingMode=bridge', [[20, 'networkingMode=Bridged']]],
    ['WESTON_RDP_HI_DPI_SCALING=true', [[36, '']]],
    ['memory=8GB', [[15, '[wsl2]\nmemory=8GB']]],
    ['[experimental]\nignoredPorts=3000-3010, 80', [[32, '']]],
    [
      '[experimental]\nignoredPorts=http,70000',
      [
        [33, ''],
        [33, ''],
      ],
    ],
    ['[experimental]\ndnsTunnelingIpAddress=localhost', [[34, '']]],
    ['[wsl2]\nmacAddress=5cbbf69eeefa', [[35, 'macAddress=5c:bb:f6:9e:ee:fa']]],
    ['[wsl2]\nkernel=C:\\\\Users\\\\José', [[30, '']]],
    ['[wsl2]\nmemory=8GB\nMEMORY=4GB', [[16, '']]],
    ['[experimental]\nfirewall=true\n[wsl2]\nfirewall=false', [[16, '']]],
    ['[wsl2]\nvmIdleTimeout=180', [[38, 'vmIdleTimeout=180000']]],
    ['[wsl2]\nvmIdleTimeout=60s', [[18, 'vmIdleTimeout=60000']]],
    ['[wsl2]\nvmIdleTimeout=99999999999', [[39, '']]],
    ['[wsl2]\nmemory: 8GB', [[26, 'memory=8GB']]],
    ['[wsl2]\nkernelCommandLine="quiet', [[27, 'kernelCommandLine="quiet"']]],
    ['[ wsl2 ]', [[24, '']]],
    ['[wsl2', [[25, '[wsl2]']]],
    ['-x', [[21, '']]],
  ])('%j', (text, expected) => expect(found(text, 'wslconfig')).toEqual(expected));

  it.each([
    '[wsl2]\nmemory=4G',
    '[wsl2]\nmemory=32G',
    '[wsl2]\nmemory=8589934592',
    '[wsl2]\nswap=0GB',
    '[wsl2]\nmemory="48GB"',
    '[wsl2]\nprocessors=2# text',
    '[wsl2]\nnestedVirtualization=True',
    '[WSL2]\nlocalhostforwarding=true',
    '[wsl2]\nvmIdleTimeout=-1',
    '[wsl2]\nswapFile=\nkernelCommandLine=',
    '[wsl2]   # comment\r\nmemory=8GB # 中文\r\n\r\n',
    '\ufeff[wsl2]\r\nmemory=8GB',
    '[experimental]\nnetworkingMode=mirrored\ndnsTunneling=true\nfirewall=true\nautoProxy=true',
    '[wsl2]\nnetworkingMode=VirtioProxy',
    '[wsl2]\nkernelCommandLine=a \\\n  b',
    '[experimental]\nignoredPorts=3000, 9000,9090',
    '[wsl2]\nkernel="C:\\\\a\tb"',
    '',
  ])('has nothing against %j', (text) => expect(found(text, 'wslconfig')).toEqual([]));
});

describe('wsl.conf', () => {
  it('ends with the first line that cannot be read', () => {
    const { entries, problems } = readConfig('[boot]\nsystemd=true\n; x\n[user]\ndefault=me', 'wslconf');
    expect(entries.map(({ name, value }) => [name, value])).toEqual([['boot.systemd', 'true']]);
    expect(problems.map(({ id, line }) => [id, line])).toEqual([['WSLNET622', 3]]);
  });

  it('goes on after a key that it does not know', () => {
    const { entries, problems } = readConfig('[boot]\nx=1\nsystemd=true', 'wslconf');
    expect(entries.map(({ name, counts }) => [name, counts])).toEqual([
      ['boot.x', false],
      ['boot.systemd', true],
    ]);
    expect(problems).toHaveLength(1);
  });

  it('takes CR LF, and counts its lines twice as WSL does', () => {
    const { entries, problems } = readConfig('[boot]\r\nsystemd=true\r\nx=1\r\n', 'wslconf');
    expect(entries[0]).toMatchObject({ name: 'boot.systemd', value: 'true', line: 2 });
    expect(problems[0]).toMatchObject({ line: 3, wslLine: 5 });
  });

  it.each<[string, [number, string][]]>([
    ['\ufeff[boot]\nsystemd=true', [[40, '']]],
    [
      '[wsl2]\nmemory=8GB',
      [
        [31, ''],
        [13, '[wsl2]\nmemory=8GB'],
      ],
    ],
    ['[automount]\nsystemd=true', [[12, '[boot]\nsystemd=true']]],
    [
      '[automount]\noptions=metadata,\\\r\numask=22',
      [
        [44, ''],
        [12, '[filesystem]\numask=22'],
      ],
    ],
    ['[filesystem]\numask=99999999999', [[18, '']]],
    ['[user]\ndefault=José', []],
    ['[automount]\ncgroups=V1', []],
  ])('%j', (text, expected) => expect(found(text, 'wslconf').slice(0, 2)).toEqual(expected));
});

it('every finding that a rule names is described, and every one that is described is named', () => {
  const folder = path.join(packageRoot, 'src/rules');
  const sources = readdirSync(folder)
    .filter((name) => name.startsWith('config-'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const numbers = [...sources.matchAll(/number: ([^\n]+)/g)].flatMap(([, text = '']) => text.match(/\b\d\d\b/g) ?? []);
  const remarks = [...sources.matchAll(/remark\((\d\d)/g)].map(([, number = '']) => number);
  const effects = [...sources.matchAll(/'WSLNET5(\d\d)'/g)].map(([, number = '']) => number);
  const named = new Set([...numbers, ...remarks, ...effects, '16', '12', '15', '41', '42', '43', '25', '27', '26']);
  const described = new Set(Object.keys(configFindings).map((id) => id.slice(-2)));
  expect([...named].toSorted()).toEqual([...described].toSorted());
});

describe('a value that goes on in the next line', () => {
  it.each([
    ['wslconfig', '[wsl2]\nnetworkingMode=\\\n  mirrored\n', '  mirrored', false],
    ['wslconfig', '[wsl2]\nfirewall=""\\\n false\n', ' false', false],
    ['wslconfig', '[wsl2]\nkernelCommandLine=\\\n  quiet\n', '  quiet', true],
    ['wslconfig', '[wsl2]\nkernelCommandLine=\\\n\t\tquiet  \n', '\t\tquiet', true],
    ['wslconf', '[boot]\nsystemd=\\\n true\n', ' true', false],
    ['wslconf', '[boot]\nsystemd=\\\ntrue\n', 'true', true],
  ])('keeps the blanks at the begin of that line: %s %j', (file, text, value, isValid) => {
    expect(readConfig(text, file).entries).toEqual([expect.objectContaining({ text: value, isValid })]);
  });
});
