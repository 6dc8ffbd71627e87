/** `wslnet doctor` in bash: what it finds on machines that are folders of files. */
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/model/findings/index.js';
import { bash, machine } from './run-bash.js';

const eth0 =
  'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\neth0\t006015AC\t00000000\t0001\t0\t0\t0\t00F0FFFF\t0\t0\t0\n';
const docker = 'docker0\t006015AC\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n';
const socket = (address: string, port: number, state = '0A'): string =>
  `   0: ${address}:${port.toString(16).toUpperCase().padStart(4, '0')} 00000000:0000 ${state} 00000000:00000000\n`;
const wsl = {
  'etc/resolv.conf': 'nameserver 10.255.255.254\n',
  'proc/sys/kernel/osrelease': '6.6.87.2-microsoft-standard-WSL2\n',
  'proc/sys/fs/binfmt_misc/WSLInterop': 'enabled\n',
};

interface Case {
  mode?: string;
  routes?: string;
  files?: Record<string, string>;
  tables?: Record<string, string>;
  env?: Record<string, string>;
  link?: string;
}

/** The ids that the doctor finds, its exit code, and its whole answer. */
async function examine({ mode = 'nat', routes = eth0, files = wsl, tables = {}, env = {}, link }: Case) {
  const environment = machine({ routes, files });
  for (const [name, text] of Object.entries(tables))
    writeFileSync(path.join(environment['WSLNET_PROC_NET']!, name), text);
  if (link !== undefined) symlinkSync(link, path.join(environment['WSLNET_ROOT']!, 'etc/resolv.conf'));
  const whole = { ...environment, ...env, WSLNET_NETWORKING_MODE: mode };
  const { stdout, stderr, exitCode } = await bash('source "$HELPERS"; PATH=; wslnet doctor --json', whole);
  expect(stderr).toBe('');
  const answer = JSON.parse(stdout) as { findings: { id: string; severity: string; evidence: string[] }[] };
  return { ids: answer.findings.map(({ id }) => id), exitCode, answer };
}

const without = (name: keyof typeof wsl): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...wsl, 'etc/hosts': '' }).filter(([key]) => key !== name));
const cases: Record<string, Case> = {
  WSLNET101: { routes: '' },
  WSLNET102: { routes: eth0 + docker },
  WSLNET103: { mode: 'mirrored', tables: { dev: 'lo: 0\neth0: 0\n' } },
  WSLNET104: { mode: 'none', files: { ...wsl, 'etc/resolv.conf': 'nameserver 9.9.9.9\n' } },
  WSLNET105: { mode: 'consomme' },
  WSLNET106: {
    mode: 'mirrored',
    tables: { dev: 'loopback0: 0\n' },
    files: { ...wsl, 'run/NetworkManager/NetworkManager.pid': '7\n', 'proc/7/comm': 'NetworkManager\n' },
  },
  WSLNET201: { files: without('etc/resolv.conf'), link: '/nowhere/resolv.conf' },
  WSLNET202: { files: { ...wsl, 'etc/resolv.conf': '# none\n' } },
  WSLNET203: { files: { ...wsl, 'etc/resolv.conf': 'nameserver 9.9.9.9\n' } },
  WSLNET204: { mode: 'bridged' },
  WSLNET301: { tables: { tcp: socket('0100007F', 8080) } },
  WSLNET302: { tables: { tcp6: socket('0'.repeat(32), 3000) } },
  WSLNET303: { tables: { tcp: socket('0900007F', 3000) } },
  WSLNET304: { mode: 'mirrored', tables: { dev: 'loopback0: 0\n', tcp: socket('00000000', 5004) } },
  WSLNET305: { tables: { udp: socket('00000000', 5353, '07') } },
  WSLNET401: { env: { http_proxy: 'http://u:secret@127.0.0.1:3128' } },
  WSLNET402: { files: without('proc/sys/fs/binfmt_misc/WSLInterop') },
};

describe('wslnet doctor', () => {
  it('has a case for each finding', () => expect(Object.keys(cases)).toEqual(Object.keys(findings)));

  it('finds nothing where nothing is wrong', async () =>
    expect(await examine({})).toMatchObject({ ids: [], exitCode: 0 }));

  it.each(Object.entries(cases))('%s', async (id, machineOfCase) => {
    const { ids, exitCode, answer } = await examine(machineOfCase);
    expect(ids).toContain(id);
    const found = answer.findings.find((finding) => finding.id === id)!;
    const { severity, title, cause, advice, source } = findings[id]!;
    expect(found).toMatchObject({ severity, title, cause, advice, source });
    expect(found.evidence.length).toBeGreaterThan(0);
    expect(exitCode).toBe(answer.findings.some((one) => one.severity !== 'info') ? 1 : 0);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it.each<[string, Case, string]>([
    [
      'a server on 0.0.0.0 beside ::',
      { tables: { tcp6: socket('0'.repeat(32), 80), tcp: socket('00000000', 80) } },
      'WSLNET302',
    ],
    ['the stub of systemd-resolved', { tables: { tcp: socket('3500007F', 53) } }, 'WSLNET303'],
    [
      'a proxy of this Linux',
      { env: { http_proxy: 'http://127.0.0.1:3128' }, tables: { tcp: socket('0100007F', 3128) } },
      'WSLNET401',
    ],
    [
      'a dead NetworkManager',
      { mode: 'mirrored', files: { ...wsl, 'run/NetworkManager/NetworkManager.pid': '7\n' } },
      'WSLNET106',
    ],
  ])('%s is no finding', async (_, machineOfCase, id) => expect((await examine(machineOfCase)).ids).not.toContain(id));

  it('says it in words, with the reason where it is asked for', async () => {
    const { stdout, exitCode } = await bash('source "$HELPERS"; wslnet doctor --explain', {
      ...machine({ files: wsl }),
      WSLNET_NETWORKING_MODE: 'nat',
    });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^error {3}WSLNET101 {2}There is no default route.*\n {8}- no default route in mode nat\n {8}Why: /,
    );
  });
});
