/** The computers that the README is tried on: a fresh clone, a simulated Windows, a WSL that is a folder of files. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../../../src/package-root.js';
import { startEngine, type Engine } from '../../../src/pester-runner/engine.js';
import { machine } from '../../bash/run-bash.js';

/** A home folder with a clone in it. */
export interface Home {
  readonly folder: string;
  readonly clone: string;
  readonly env: Record<string, string>;
  readonly remove: () => void;
}

/** Clones what is committed, and nothing else. npm keeps the cache and the settings of the user who runs the tests. */
export async function makeHome(): Promise<Home> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wslnet-readme-')));
  const clone = path.join(folder, 'wslnet');
  await execa('git', ['clone', '--quiet', packageRoot, clone]);
  // Line 3 is what the README shows a mistake of.
  writeFileSync(path.join(folder, '.wslconfig'), '[wsl2]\nprocessors=4\nmemory=1.5GB\n');
  const [cache, userconfig] = await Promise.all(
    ['cache', 'userconfig'].map(async (key) => (await execa('npm', ['config', 'get', key])).stdout),
  );
  // What `npm run` says of this package would be taken for the clone.
  const { npm_config_local_prefix: _, INIT_CWD: __, NODE_ENV: ___, XDG_DATA_HOME: ____, ...inherited } = process.env;
  const env = {
    ...(inherited as Record<string, string>),
    HOME: folder,
    NO_COLOR: '1',
    npm_config_cache: cache ?? '',
    npm_config_userconfig: userconfig ?? '',
    npm_config_prefer_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
  };
  return { folder, clone, env, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * A Windows on which a server listens in WSL, and an elevated PowerShell in the clone.
 * @param hasModule whether the module is loaded already
 */
export async function startWindows({ folder, clone }: Home, hasModule: boolean): Promise<Engine> {
  const programs = mkdtempSync(path.join(folder, 'programs-'));
  const modules = path.join(programs, 'WindowsPowerShell', 'Modules');
  mkdirSync(modules, { recursive: true });
  const env = { ProgramFiles: programs, PSModulePath: modules };
  const engine = await startEngine({ skipBuild: true, cwd: clone, env });
  const setUp = [
    `Import-Module '${path.join(packageRoot, 'test/windows/SimulatedWindows.psd1')}'`,
    "Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Version = 2; Default = $true }",
    'Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null',
  ];
  if (hasModule) {
    cpSync(path.join(clone, 'generated/WslNet'), path.join(modules, 'WslNet'), { recursive: true });
    setUp.push('Import-Module WslNet');
  }
  const { errors } = await engine.run(setUp.join('\n'));
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return engine;
}

/** A WSL in NAT mode, with three servers and an HTTP proxy. */
export function makeWsl(): Record<string, string> {
  const env = machine({
    routes: [
      'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n',
      'eth0\t006015AC\t00000000\t0001\t0\t0\t0\t00F0FFFF\t0\t0\t0\n',
    ].join(''),
    files: {
      'etc/resolv.conf': 'nameserver 10.255.255.254\n',
      'proc/sys/kernel/osrelease': '6.6.87.2-microsoft-standard-WSL2\n',
      'proc/sys/fs/binfmt_misc/WSLInterop': 'enabled\n',
    },
  });
  const { WSLNET_PROC_NET: tables = '', WSLNET_ROOT: root = '' } = env;
  const loopback6 = '00000000000000000000000001000000';
  const socket = (address: string, port: number): string =>
    `   0: ${address}:${port.toString(16).toUpperCase().padStart(4, '0')} 0:0 0A 0:0\n`;
  for (const [name, text] of Object.entries({
    tcp: socket('00000000', 8080) + socket('0100007F', 3000),
    tcp6: socket(loopback6, 5173),
    if_inet6: '00000000000000000000000000000001 01 80 10 80 lo\n',
    fib_trie: '           |-- 172.21.101.146\n              /32 host LOCAL\n',
  })) {
    writeFileSync(path.join(tables, name), text);
  }
  return {
    ...env,
    WSLNET_NETWORKING_MODE: 'nat',
    WSLNET_RESOLV_CONF: path.join(root, 'etc/resolv.conf'),
    http_proxy: 'http://proxy.example:3128',
  };
}
