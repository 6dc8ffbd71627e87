/** `wslnet proxy` in bash, against a `reg.exe` that answers as the one of Windows. */
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bash, machine, temporaryFolder, writeProgram } from './run-bash.js';

const folder = temporaryFolder();
const key = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;

/** A machine whose Windows has these values; `mode` is the networking mode. */
function windows(values: Record<string, [type: string, value: string]>, mode = 'nat'): Record<string, string> {
  const lines = ['', key, ...Object.entries(values).map(([name, value]) => `    ${[name, ...value].join('    ')}`)];
  const reg = path.join(mkdtempSync(path.join(folder, 'windows-')), 'reg.exe');
  writeProgram(
    reg,
    `printf '%s\\n' "$*" > "$0.arguments"\ncat <<'END'\n${lines.map((line) => `${line}\r`).join('\n')}\nEND`,
  );
  return { ...machine({}), WSLNET_NETWORKING_MODE: mode, WSLNET_REG: reg };
}
const server = (value: string, override = ''): Record<string, [string, string]> => ({
  ProxyEnable: ['REG_DWORD', '0x1'],
  ProxyServer: ['REG_SZ', value],
  ...(override === '' ? {} : { ProxyOverride: ['REG_SZ', override] as [string, string] }),
});
const proxies = 'env | grep -i -e _proxy= -e WSL_PAC_URL= | sort';

describe('wslnet proxy on', () => {
  it.each([
    ['proxy.corp:8080', ['http://proxy.corp:8080', 'http://proxy.corp:8080']],
    ['http=one:80;https=two:443;socks=three:1080', ['http://one:80', 'http://two:443']],
    ['http=one:80', ['http://one:80', '']],
    ['http://proxy:1', ['http://proxy:1', 'http://proxy:1']],
  ])('%s: the variables that WSL sets', async (value, [http, https]) => {
    const { stdout } = await bash(
      `source "$HELPERS"; wslnet proxy on > /dev/null; ${proxies}`,
      windows(server(value, '*.corp;10.*;<local>')),
    );
    const expected = [
      ...['HTTPS_PROXY', 'https_proxy'].map((name) => https !== '' && `${name}=${https}`),
      ...['HTTP_PROXY', 'http_proxy'].map((name) => `${name}=${http}`),
      ...['NO_PROXY', 'no_proxy'].map((name) => `${name}=*.corp,10.*`),
    ].filter((line) => line !== false);
    expect(stdout.split('\n').toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['127.0.0.1:3128', 'nat', 'networkingMode=mirrored'],
    ['localhost:3128', 'nat', 'networkingMode=mirrored'],
    ['[2001:db8::1]:3128', 'nat', 'IPv6'],
    ['[::1]:3128', 'mirrored', '::1'],
  ])('%s in mode %s: refused with the reason', async (value, mode, message) => {
    const { exitCode, stdout, stderr } = await bash(
      `source "$HELPERS"; wslnet proxy on; code=$?; ${proxies}; exit $code`,
      windows(server(value), mode),
    );
    expect([exitCode, stdout, stderr]).toEqual([1, '', expect.stringContaining(message)]);
  });

  it('127.0.0.1 is taken in mode mirrored', async () =>
    expect(
      (await bash('source "$HELPERS"; wslnet proxy on', windows(server('127.0.0.1:3128'), 'mirrored'))).stdout,
    ).toContain('http_proxy=http://127.0.0.1:3128'));

  it('one that cannot be reached is left out, the other one is set', async () => {
    const { stdout } = await bash(
      `source "$HELPERS"; wslnet proxy on > /dev/null 2>&1; ${proxies}`,
      windows(server('http=proxy:80;https=127.0.0.1:80')),
    );
    expect(stdout.split('\n').toSorted()).toEqual(['HTTP_PROXY=http://proxy:80', 'http_proxy=http://proxy:80']);
  });

  it.each<[string, Record<string, [string, string]>, string]>([
    ['a PAC file alone', { AutoConfigURL: ['REG_SZ', 'http://pac.corp/proxy.pac'] }, 'PAC file'],
    [
      'a proxy that is off',
      { ProxyEnable: ['REG_DWORD', '0x0'], ProxyServer: ['REG_SZ', 'proxy:80'] },
      'no HTTP proxy',
    ],
    ['no value', {}, 'no HTTP proxy'],
    ['a proxy outside of ASCII', server('pr\u00f6xy:80'), 'not ASCII'],
  ])('%s: exit code 1 and the reason', async (_, values, message) => {
    const { exitCode, stderr } = await bash('source "$HELPERS"; wslnet proxy on', windows(values));
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('executes nothing that stands in a value', async () => {
    const value = 'a[$(touch pwned)]`touch pwned`;$(touch pwned)';
    const place = mkdtempSync(path.join(folder, 'place-'));
    const { stdout } = await bash(
      `cd ${place}; source "$HELPERS"; wslnet proxy on > /dev/null 2>&1; printf '%s|' "$http_proxy"; ls`,
      windows(server(value, value)),
    );
    expect(stdout).toBe('http://a[$(touch;pwned)]`touch;pwned`;$(touch;pwned)|'.split(';')[0] + '|');
  });
});

describe('wslnet proxy off', () => {
  it('takes away what there is; on brings back exactly that, and Windows is not asked', async () => {
    const env = {
      ...windows(server('other:80')),
      http_proxy: 'http://u:p%40@one:80',
      HTTPS_PROXY: 'http://two:80',
      no_proxy: 'a b,*',
    };
    const { stdout } = await bash(
      `source "$HELPERS"; ${proxies}; wslnet proxy off; ${proxies}; wslnet proxy off; wslnet proxy on > /dev/null; ${proxies}`,
      env,
    );
    const lines = stdout.split('\n').map((line) => line.trim());
    expect(lines.slice(0, 3)).toEqual(lines.slice(3));
    expect(lines.length).toBe(6);
  });
});

describe('wslnet proxy show', () => {
  it.each([
    ['http://user:secret@proxy:8080', 'http://***@proxy:8080'],
    ['http://user:se@cret@proxy:8080', 'http://***@proxy:8080'],
    ['http://user:se/cret@proxy:8080', 'http://***@proxy:8080'],
    ['user:secret@proxy:8080', '***@proxy:8080'],
  ])('%s: no password is ever shown', async (url, shown) => {
    const env = { ...windows({}), http_proxy: url, https_proxy: url };
    const { stdout, stderr } = await bash(
      'source "$HELPERS"; wslnet proxy --explain; wslnet proxy --json; wslnet proxy off --json; wslnet proxy on --json; wslnet doctor; wslnet doctor --json',
      env,
    );
    expect(stdout.split('\n')[0]).toBe(`http_proxy=${shown}`);
    expect(stdout + stderr).not.toMatch(/cret/);
  });

  it('says where it comes from', async () => {
    const env = { ...windows(server('win:80')), http_proxy: 'http://start:80' };
    const source = async (script: string): Promise<unknown> =>
      (JSON.parse((await bash(`source "$HELPERS"; ${script}wslnet proxy --json`, env)).stdout) as { source: unknown })
        .source;
    expect(await source('')).toBe('inherited');
    expect(await source('export http_proxy=http://later:80; ')).toBe('shell');
    expect(await source('unset http_proxy; ')).toBe('windows');
  });

  it('asks reg.exe for one key, with its arguments as they are', async () => {
    const env = windows(server('win:80'));
    const { stdout } = await bash('source "$HELPERS"; wslnet proxy > /dev/null; cat "$WSLNET_REG.arguments"', env);
    expect(stdout).toBe(String.raw`query HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`);
  });

  it.each([
    [
      'where interop is off',
      { 'c/Windows/System32/reg.exe': '', 'proc/mounts': 'C:\\134 /c 9p rw 0 0\n' },
      'enabled=false',
    ],
    ['where there is no Windows', { 'proc/mounts': '' }, 'not mounted'],
  ])('says so %s', async (_, files, message) => {
    const env = { ...machine({ files }), WSLNET_NETWORKING_MODE: 'nat' };
    const { exitCode, stderr } = await bash('source "$HELPERS"; wslnet proxy', env);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('wrong usage: exit code 2', async () =>
    expect((await bash('source "$HELPERS"; wslnet proxy up')).exitCode).toBe(2));
});
