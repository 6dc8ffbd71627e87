/** The bash helpers in bash. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

const helpers = path.join(packageRoot, 'generated/bash/wslnet.sh');
const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-bash-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';

/** A folder with a route table, and one with a `wslinfo` that answers. */
function machine({ routes = '', wslinfo }: { routes?: string; wslinfo?: string }): Record<string, string> {
  const proc = mkdtempSync(path.join(folder, 'proc-'));
  writeFileSync(path.join(proc, 'route'), header + routes);
  const bin = mkdtempSync(path.join(folder, 'bin-'));
  if (wslinfo !== undefined) {
    const program = path.join(bin, 'wslinfo');
    writeFileSync(program, `#!/bin/bash\n${wslinfo}\n`);
    chmodSync(program, 0o755);
  }
  return { WSLNET_PROC_NET: proc, PATH: `${bin}:/usr/bin:/bin` };
}

async function bash(
  script: string,
  env: Record<string, string> = machine({}),
): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const { exitCode, stdout, stderr } = await execa('bash', ['--noprofile', '--norc', '-c', script], {
    env: { ...env, HELPERS: helpers },
    extendEnv: false,
    reject: false,
  });
  return { exitCode, stdout, stderr };
}

const nat = machine({
  routes: 'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n',
  wslinfo: '[ "$1" = --networking-mode ] && echo nat',
});

describe('sourcing', () => {
  const snapshot = 'declare -p; declare -F; shopt -p; set -o; trap -p; alias -p; umask; pwd; printf "%q" "$IFS"';

  it('prints nothing, returns 0, and changes nothing but wslnet names', async () => {
    const script = `{ ${snapshot}; } > "$1/before"; source "$HELPERS"; echo "status $?"; { ${snapshot}; } > "$1/after"`;
    const { stdout, stderr } = await bash(`f() { ${script}; }; f ${folder}`);
    expect([stdout, stderr]).toEqual(['status 0', '']);
    const { stdout: difference } = await execa('diff', [path.join(folder, 'before'), path.join(folder, 'after')], {
      reject: false,
    });
    const changed = difference.split('\n').filter((line) => /^[<>]/.test(line));
    expect(changed.length).toBeGreaterThan(0);
    expect(
      changed.filter(
        (line) =>
          !/^> declare -f _?wslnet/.test(line) &&
          !/^[<>] declare -[-air]* (BASHPID|LINENO|RANDOM|SECONDS|SRANDOM|EPOCH\w+|BASH_\w+|PIPESTATUS|_|FUNCNAME)=/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });

  it.each([
    'set -euo pipefail',
    'set -C',
    'shopt -s failglob',
    'shopt -s nullglob',
    'IFS=0123456789.',
    'alias printf=false local=false read=false; shopt -s expand_aliases',
    'POSIXLY_CORRECT=1',
  ])('works under %s', async (setting) => {
    const { stdout, stderr, exitCode } = await bash(`${setting}\nsource "$HELPERS"\nwslnet host-ip`, nat);
    expect([stdout, stderr, exitCode]).toEqual(['172.21.96.1', '', 0]);
  });

  it('twice is as once', async () => {
    expect(await bash('source "$HELPERS"; source "$HELPERS"; wslnet --version')).toMatchObject({
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
      stderr: '',
    });
  });
});

describe('wslnet mode', () => {
  it.each([
    ['nat', 'nat'],
    ['mirrored', 'mirrored'],
    ['consomme', 'consomme'],
    ['virtioproxy', 'consomme'],
    ['none', 'none'],
    ['wsl1', 'wsl1'],
  ])('wslinfo says %s: %s', async (answer, expected) => {
    const { stdout, exitCode } = await bash('source "$HELPERS"; wslnet mode', machine({ wslinfo: `echo ${answer}` }));
    expect([stdout, exitCode]).toEqual([expected, 0]);
  });

  it('WSLNET_NETWORKING_MODE overrides wslinfo', async () => {
    const { stdout, stderr } = await bash(
      'source "$HELPERS"; WSLNET_NETWORKING_MODE=mirrored wslnet mode --explain',
      nat,
    );
    expect([stdout, stderr]).toEqual(['mirrored', 'WSLNET_NETWORKING_MODE says so.']);
  });

  it.each([
    ['outside WSL', machine({}), 'wslinfo is not here'],
    ['where wslinfo fails', machine({ wslinfo: 'exit 1' }), 'wslinfo --networking-mode failed'],
    ['where the answer is no mode', machine({ wslinfo: "echo 'nat$(touch pwned)'" }), 'is not a networking mode'],
  ])('says why it does not know %s', async (_, env, message) => {
    const { exitCode, stdout, stderr } = await bash('source "$HELPERS"; wslnet mode', env);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });
});

describe('wslnet host-ip', () => {
  const address = async (env: Record<string, string>): Promise<string> =>
    (await bash('source "$HELPERS"; wslnet host-ip', env)).stdout;

  it('is the default gateway in NAT, without iproute2', async () => expect(await address(nat)).toBe('172.21.96.1'));
  it('is the default gateway outside WSL', async () => {
    expect(await address(machine({ routes: 'eth0\t00000000\t010011AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n' }))).toBe(
      '172.17.0.1',
    );
  });
  it('is 127.0.0.1 in mirrored mode', async () =>
    expect(await address(machine({ wslinfo: 'echo mirrored' }))).toBe('127.0.0.1'));
  it('takes the route with the lowest metric, and no route without a gateway', async () => {
    const routes =
      'tun0\t00000000\t00000000\t0001\t0\t0\t5\t00000000\t0\t0\t0\neth1\t00000000\t0100000A\t0003\t0\t0\t200\t00000000\t0\t0\t0\neth0\t00000000\t016015AC\t0003\t0\t0\t100\t00000000\t0\t0\t0\n';
    expect(await address(machine({ routes, wslinfo: 'echo nat' }))).toBe('172.21.96.1');
  });
  it('starts no process in NAT where the mode is given', async () => {
    const { stdout, exitCode } = await bash('source "$HELPERS"; PATH=; wslnet host-ip', {
      ...nat,
      WSLNET_NETWORKING_MODE: 'nat',
    });
    expect([stdout, exitCode]).toEqual(['172.21.96.1', 0]);
  });
  it('says so where there is no default route, or the mode does not tell', async () => {
    expect(await bash('source "$HELPERS"; wslnet host-ip', machine({ wslinfo: 'echo nat' }))).toMatchObject({
      exitCode: 1,
      stdout: '',
    });
    expect((await bash('source "$HELPERS"; wslnet host-ip', machine({ wslinfo: 'echo none' }))).stderr).toContain(
      'in mode none',
    );
  });

  it('never executes what stands in the route table', async () => {
    const hostile = fc.constantFrom(
      'a[$(touch pwned)]',
      '$(touch pwned)',
      '`touch pwned`',
      '0x1',
      '00000000',
      '0100000A',
      'ZZZZZZZZ',
      '-1',
      '',
    );
    const line = fc.array(hostile, { minLength: 1, maxLength: 11 }).map((fields) => fields.join('\t'));
    const routes = fc.sample(line, 200).join('\n');
    const place = mkdtempSync(path.join(folder, 'place-'));
    mkdirSync(place, { recursive: true });
    const { stdout } = await bash(`cd ${place} && source "$HELPERS"; wslnet host-ip >/dev/null 2>&1; ls`, {
      ...machine({ routes }),
      WSLNET_NETWORKING_MODE: 'nat',
    });
    expect(stdout).toBe('');
  });
});

describe('wrong usage', () => {
  it.each(['wslnet fly', 'wslnet mode --json', 'wslnet host-ip 8'])(
    '%s: exit code 2 and the usage',
    async (command) => {
      const { exitCode, stderr } = await bash(`source "$HELPERS"; ${command}`);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^wslnet: /);
    },
  );
});

it('help works anywhere', async () =>
  expect((await bash('source "$HELPERS"; wslnet help')).stdout).toContain('wslnet host-ip'));

beforeAll(async () => {
  await execa('bash', ['-n', helpers]);
});
