/** The bash helpers in bash. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { bash, helpers, machine, temporaryFolder } from './run-bash.js';

const folder = temporaryFolder();

/** A server on a free port. */
function listen(host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen({ host, port: 0 }, () => resolve(server));
  });
}

const nat = machine({
  routes: 'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n',
  wslinfo: '[ "$1" = --networking-mode ] && echo nat',
});

describe('sourcing', () => {
  const snapshot =
    'declare -p; declare -F; shopt -p; set -o; trap -p; alias -p; complete -p; umask; pwd; printf "%q" "$IFS"';

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
          !/^> declare -f (wslnet|_wslnet__\w+)$/.test(line) &&
          line !== '> complete -F _wslnet__complete wslnet' &&
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
    'shopt -s nocasematch',
    'shopt -u extglob',
    'LC_ALL=C.UTF-8',
    'shopt -s compat31 2> /dev/null',
  ])('works under %s', async (setting) => {
    const { stdout, stderr, exitCode } = await bash(`${setting}\nsource "$HELPERS"\nwslnet host-ip`, nat);
    expect([stdout, stderr, exitCode]).toEqual(['172.21.96.1', '', 0]);
  });

  it('a locale that is not installed is complained of by the start of bash alone', async () => {
    const env = { ...nat, LC_ALL: 'xx_YY.UTF-8' };
    const start = await bash(':', env);
    const { stdout, stderr } = await bash(
      'source "$HELPERS"; wslnet host-ip; wslnet listeners > /dev/null; wslnet doctor > /dev/null',
      env,
    );
    // A program that is started complains for itself: here it is a script of bash.
    const own = stderr.split('\n').filter((line) => !line.startsWith('/bin/bash: '));
    expect([stdout, own.join('\n')]).toEqual(['172.21.96.1', start.stderr]);
  });

  it('unload leaves nothing', async () => {
    const script = `{ ${snapshot}; } > "$1/before"; source "$HELPERS"; wslnet mode; wslnet doctor; wslnet proxy off; COMP_WORDS=(wslnet l) COMP_CWORD=1; _wslnet__complete; unset COMP_WORDS COMP_CWORD COMPREPLY; wslnet unload; { ${snapshot}; } > "$1/after"; diff "$1/before" "$1/after"`;
    const { stdout } = await bash(`f() { ${script}; }; f ${folder}`, nat);
    const changed = stdout.split('\n').filter((line) => /^[<>]/.test(line));
    const ofTheShell =
      /^[<>] declare -[-air]* (BASHPID|LINENO|RANDOM|SECONDS|SRANDOM|EPOCH\w+|BASH_\w+|PIPESTATUS|_|FUNCNAME)=/;
    expect(changed.filter((line) => !ofTheShell.test(line))).toEqual([]);
  });

  it('a variable ZSH_VERSION of the environment makes no zsh of bash', async () => {
    const { stdout, stderr } = await bash('source "$HELPERS"; wslnet host-ip', { ...nat, ZSH_VERSION: '5.9' });
    expect([stdout, stderr]).toEqual(['172.21.96.1', '']);
  });

  it.each([
    ...['break', 'continue', 'local', 'printf', 'read', 'return', 'set', 'shift', 'shopt', 'type', 'unset'].map(
      (name) => `${name}() { :; }`,
    ),
    'shopt -s expand_aliases; alias break="echo hi" continue="echo hi"',
  ])('%s changes no answer', async (other) => {
    const env = { ...nat, WSLNET_NETWORKING_MODE: 'nat' };
    writeFileSync(path.join(nat['WSLNET_PROC_NET']!, 'tcp'), '0: 0100007F:1F90 0:0 06\n0: 0100007F:1F90 0:0 0A\n');
    const { stdout, stderr, exitCode } = await bash(
      `${other}\nsource "$HELPERS"\nwslnet host-ip\nwslnet check 8080 --json`,
      env,
    );
    expect(stdout).toContain('172.21.96.1\n{"mode":"nat"');
    expect([stdout.match(/"port":8080,"paths"/g)?.length, stderr, exitCode]).toEqual([1, '', 0]);
  });

  it('a function named builtin is refused', async () => {
    const { stdout, stderr, exitCode } = await bash('builtin() { :; }; source "$HELPERS"; wslnet listeners', nat);
    expect([stdout, exitCode]).toEqual(['', 1]);
    expect(stderr).toContain('Take it away: unset -f builtin');
  });

  it.each(['mode', 'port', 'file', 'address', 'name', 'text', 'json', 'entry', 'others', 'IFS', 'pac', 'plain'])(
    'a read-only %s is refused',
    async (name) => {
      const { stdout, stderr, exitCode } = await bash(`readonly ${name}=prod; source "$HELPERS"; wslnet mode`, nat);
      expect([stdout, exitCode]).toEqual(['', 1]);
      expect(stderr).toMatch(new RegExp(`^wslnet: the variable ${name} is read-only [^\n]*another one[^\n]*$`));
    },
  );

  it('knows every name of a local', () => {
    const lines = readFileSync(helpers, 'utf8').split('\n');
    const known = lines[lines.findIndex((line) => line.includes('_wslnet__declare_names()')) + 2]!.trim().split(' ');
    const names = lines
      .filter((line) => /^\t+\\builtin local /.test(line))
      .flatMap((line) =>
        [...line.replaceAll(/'[^']*'/g, '').matchAll(/ ([a-z]\w*)(?==|$| )/gi)].map(([, name]) => name!),
      )
      .filter((name) => !/^(?:local|return|LC_ALL|MATCH|MBEGIN|MEND|match|mbegin|mend)$/.test(name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('a read-only local of a calling function changes no answer', async () => {
    const { stdout } = await bash('source "$HELPERS"; f() { local -r mode=prod; wslnet mode; }; f', nat);
    expect(stdout).toBe('nat');
  });

  it('shopt -s localvar_inherit changes no answer, and stays on', async () => {
    const set =
      'shopt -s localvar_inherit 2> /dev/null || exit 0; declare -i rest=7 first=8 server=9; declare -u address=q';
    const answers = 'wslnet host-ip; wslnet doctor --json; wslnet listeners --json';
    const plain = await bash(`source "$HELPERS"; ${answers}`, nat);
    const other = await bash(`${set}; source "$HELPERS"; ${answers}; shopt localvar_inherit >&2`, nat);
    expect([plain.stdout, 'localvar_inherit\ton']).toEqual([other.stdout, other.stderr]);
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

describe('wslnet mode, kept for this boot', () => {
  it('asks once, and never believes a file that says something else', async () => {
    const env = machine({ wslinfo: 'echo asked >&2; echo mirrored' });
    const runtime = mkdtempSync(path.join(folder, 'runtime-'));
    const mode = () => bash('source "$HELPERS"; wslnet mode', { ...env, XDG_RUNTIME_DIR: runtime });
    expect(await mode()).toEqual({ exitCode: 0, stdout: 'mirrored', stderr: 'asked' });
    expect(await mode()).toEqual({ exitCode: 0, stdout: 'mirrored', stderr: '' });
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    writeFileSync(path.join(runtime, 'wslnet-mode'), `${boot} $(touch pwned)\n`);
    expect((await mode()).stdout).toBe('mirrored');
    writeFileSync(path.join(runtime, 'wslnet-mode'), 'another-boot nat\n');
    expect(await mode()).toEqual({ exitCode: 0, stdout: 'mirrored', stderr: 'asked' });
  });
});

describe('wslnet listeners', () => {
  const servers = [
    { host: '127.0.0.1', paths: ['windows-loopback4', 'lan-forward-loopback'] },
    { host: '0.0.0.0', paths: ['windows-loopback4', 'windows-address', 'lan-forward'] },
    { host: '::1', paths: ['windows-loopback6'] },
    { host: '::', paths: ['windows-loopback6', 'windows-address', 'lan-forward'] },
    { host: '127.0.0.9', paths: [] },
  ];

  it('finds real sockets with address and port, and what leads to them', async () => {
    const started = await Promise.all(servers.map(({ host }) => listen(host)));
    try {
      const { stdout } = await bash('source "$HELPERS"; PATH=; WSLNET_NETWORKING_MODE=nat wslnet listeners --json', {});
      const { mode, listeners } = JSON.parse(stdout) as { mode: string; listeners: object[] };
      expect(mode).toBe('nat');
      for (const [index, { host, paths }] of servers.entries()) {
        const { port } = started[index]!.address() as AddressInfo;
        expect(listeners).toContainEqual({ protocol: 'TCP', address: host, port, paths });
      }
    } finally {
      for (const server of started) server.close();
    }
  });

  it('check says for one port what is missing, and fails where nobody listens', async () => {
    const server = await listen('127.0.0.1');
    const { port } = server.address() as AddressInfo;
    const check = () => bash(`source "$HELPERS"; PATH=; wslnet check ${port}`, { WSLNET_NETWORKING_MODE: 'nat' });
    const open = await check();
    server.close();
    expect([open.exitCode, open.stdout]).toEqual([0, expect.stringContaining('0.0.0.0 instead of 127.0.0.1')]);
    expect(await check()).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`nobody listens on port ${port}`),
    });
  });
});

describe('what is said of a listener', () => {
  /** Listeners as the kernel has them: `00000000:1F90` in tcp or udp. */
  const check = async (mode: string, protocol: string, place: string) => {
    const env = machine({});
    const state = protocol === 'tcp' ? '0A' : '07';
    writeFileSync(path.join(env['WSLNET_PROC_NET']!, protocol), `head\n0: ${place} 0:0 ${state}\n`);
    return bash(`source "$HELPERS"; wslnet check ${Number.parseInt(place.split(':')[1]!, 16)}`, {
      ...env,
      WSLNET_NETWORKING_MODE: mode,
    });
  };

  it('in WSL 1 nothing is forwarded', async () => {
    const { stdout } = await check('wsl1', 'tcp', '00000000:1F90');
    expect(stdout).toContain('LAN, where the firewall of Windows lets TCP port 8080 in');
    expect(stdout).not.toContain('Add-WslPortForward');
  });

  it.each(['00000000:1F90', '0100007F:1F90'])('in consomme %s is forwarded with a listen address', async (place) => {
    const { stdout } = await check('consomme', 'tcp', place);
    expect(stdout).toContain('LAN after Add-WslPortForward 8080 -Target Loopback -ListenAddress ADDRESS');
    expect(stdout).not.toContain('instead of');
  });

  it.each([
    ['nat', 'udp', '00000000:1F90', 'in mode nat nothing forwards UDP'],
    ['consomme', 'udp', '00000000:1F90', 'in mode consomme nothing forwards UDP'],
    ['mirrored', 'tcp', '00000000:0087', 'keeps this port for Windows'],
  ])('%s %s %s: never 0.0.0.0 instead of 0.0.0.0', async (mode, protocol, place, text) => {
    const { stdout } = await check(mode, protocol, place);
    expect(stdout).toContain(text);
    expect(stdout).not.toContain('instead of');
  });
});

describe('wslnet check of a file', () => {
  const tool = machine({ programs: { wslnet: 'printf "tool %s\\n" "$*"' } });

  it.each(['p.ini', '--json p.ini', '--report sarif p.ini', '-', '-- p.ini'])(
    'check %s is that of the tool',
    async (words) => {
      expect((await bash(`source "$HELPERS"; wslnet check ${words}`, tool)).stdout).toBe(`tool check ${words}`);
    },
  );

  it.each(['80', '--json 80', '80 --explain'])('check %s is not', async (words) => {
    expect((await bash(`source "$HELPERS"; wslnet check ${words}`, tool)).stdout).not.toContain('tool');
  });
});

describe('a default route without a gateway', () => {
  const direct = 'ppp0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0\n';
  const network = 'ppp0\t0000080A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n';
  const own = 'eth0\t00000000\t016015AC\t0003\t0\t0\t9\t00000000\t0\t0\t0\n';

  it('leads to the own address, and is one for doctor', async () => {
    const env = { ...machine({ routes: direct + network }), WSLNET_NETWORKING_MODE: 'nat' };
    writeFileSync(
      path.join((env as Record<string, string>)['WSLNET_PROC_NET']!, 'fib_trie'),
      '  |-- 10.8.0.2\n     /32 host LOCAL\n',
    );
    const { stdout } = await bash('source "$HELPERS"; wslnet ip; wslnet doctor --json; wslnet host-ip', env);
    expect(stdout.split('\n')[0]).toBe('10.8.0.2');
    expect(stdout).not.toContain('WSLNET101');
    expect(stdout).not.toContain('WSLNET102');
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it('is none of the host, which is the gateway of another', async () => {
    const env = { ...machine({ routes: direct + own }), WSLNET_NETWORKING_MODE: 'nat' };
    expect((await bash('source "$HELPERS"; wslnet host-ip', env)).stdout).toBe('172.21.96.1');
  });
});

describe('wslnet ip -6', () => {
  const unfit = '20010db8000000000000000000000001 02 40 00';
  const good = '20010db8000000000000000000000002 02 40 00 80     eth0\n';

  it.each([
    ['tentative', `${unfit} 40     eth0\n${good}`, '2001:db8::2'],
    ['duplicate', `${unfit} 08     eth0\n${good}`, '2001:db8::2'],
    ['deprecated', `${unfit} 20     eth0\n${good}`, '2001:db8::2'],
    ['deprecated alone', `${unfit} 20     eth0\n`, '2001:db8::1'],
    ['tentative alone', `${unfit} c0     eth0\n`, ''],
  ])('%s', async (_, table, answer) => {
    const env = machine({});
    const zero = '0'.repeat(32);
    writeFileSync(
      path.join(env['WSLNET_PROC_NET']!, 'ipv6_route'),
      `${zero} 00 ${zero} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003     eth0\n`,
    );
    writeFileSync(path.join(env['WSLNET_PROC_NET']!, 'if_inet6'), table);
    expect((await bash('source "$HELPERS"; wslnet ip -6', env)).stdout).toBe(answer);
  });
});

describe('wslnet ip', () => {
  const trie = (...addresses: string[]): string =>
    addresses.map((address) => `           |-- ${address}\n              /32 host LOCAL\n`).join('');

  it('is that of the interface with the default route, and not that of a bridge', async () => {
    const routes =
      'docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\neth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\neth0\t006015AC\t00000000\t0001\t0\t0\t0\t00F0FFFF\t0\t0\t0\n';
    const env = machine({ routes });
    writeFileSync(path.join(env['WSLNET_PROC_NET']!, 'fib_trie'), trie('127.0.0.1', '172.17.0.1', '172.21.101.146'));
    expect(await bash('source "$HELPERS"; PATH=; wslnet ip', env)).toEqual({
      exitCode: 0,
      stdout: '172.21.101.146',
      stderr: '',
    });
  });

  it('is the one of this machine', async () => {
    const { stdout } = await bash('source "$HELPERS"; wslnet ip', {});
    expect(
      Object.values(networkInterfaces())
        .flat()
        .map((one) => one?.address),
    ).toContain(stdout);
  });
});

describe('wslnet dns', () => {
  it.each([
    ['nameserver 10.255.255.254', 'tunnel'],
    ['nameserver 172.21.96.1', 'host'],
    ['nameserver 127.0.0.53', 'local'],
    ['nameserver 9.9.9.9', 'other'],
    ['nameserver fe80::1%br-lan', 'other'],
  ])('%s: %s', async (line, role) => {
    const file = path.join(folder, 'resolv.conf');
    writeFileSync(file, `# comment\n${line}\nsearch a b`);
    const { stdout } = await bash('source "$HELPERS"; wslnet dns --json', { ...nat, WSLNET_RESOLV_CONF: file });
    expect(JSON.parse(stdout)).toEqual({ servers: [{ address: line.split(' ')[1], role }] });
  });
});

it('a name is no name server', async () => {
  const file = path.join(folder, 'resolv.names');
  writeFileSync(file, 'nameserver foo\nnameserver dead.beef\nnameserver 1.1.1.1\n');
  const { stdout } = await bash('source "$HELPERS"; wslnet dns', { ...nat, WSLNET_RESOLV_CONF: file });
  expect(stdout).toBe('1.1.1.1');
});

it('no_proxy is shown as it is, and a proxy without its password', async () => {
  const env = { ...nat, no_proxy: 'a@b,localhost', http_proxy: 'http://me:secret@one:80' };
  const { stdout } = await bash('source "$HELPERS"; wslnet proxy', env);
  expect(stdout).toBe('http_proxy=http://***@one:80\nno_proxy=a@b,localhost');
});

it('config without the tool says what there is', async () => {
  const { stderr } = await bash('source "$HELPERS"; wslnet config', nat);
  expect(stderr).toContain('config needs the command line tool');
});

describe('wslnet forward', () => {
  /** A PowerShell of Windows that writes down its arguments. */
  function powershell(body: string): Record<string, string> {
    const program = path.join(mkdtempSync(path.join(folder, 'windows-')), 'powershell.exe');
    writeFileSync(program, `#!/bin/bash\nprintf '%s\\n' "$@" > "${program}.arguments"\n${body}\n`);
    chmodSync(program, 0o755);
    return { ...nat, WSLNET_POWERSHELL: program };
  }
  const argumentsOf = (env: Record<string, string>): string[] =>
    readFileSync(`${env['WSLNET_POWERSHELL']}.arguments`, 'utf8').trimEnd().split('\n');

  it.each([
    ['add 8080', 'Add-WslPortForward -ListenPort 8080'],
    ['add 80 8000-8010 --udp', 'Add-WslPortForward -ListenPort 80,8000-8010 -Protocol UDP'],
    [
      'add 443 --connect-port 8443 --loopback --listen-address 192.168.1.10',
      'Add-WslPortForward -ListenPort 443 -ConnectPort 8443 -ListenAddress 192.168.1.10 -Target Loopback',
    ],
    [
      'add 80 8000-8001 --listen-address 10.0.0.1',
      'Add-WslPortForward -ListenPort 80,8000-8001 -ListenAddress 10.0.0.1',
    ],
    ['add 8000-8010 --connect-port 9000-9010', 'Add-WslPortForward -ListenPort 8000-8010 -ConnectPort 9000-9010'],
    ['remove 80 443', 'Remove-WslPortForward -ListenPort 80,443'],
  ])('%s: the command for an elevated window, and nothing else happens', async (words, command) => {
    const env = { ...powershell('exit 1'), ...(words.includes('--udp') && { WSLNET_NETWORKING_MODE: 'mirrored' }) };
    const answer = await bash(`source "$HELPERS"; wslnet forward ${words}`, env);
    expect(answer).toEqual({ exitCode: 0, stdout: command, stderr: expect.stringContaining('elevated') });
    expect(() => argumentsOf(env)).toThrow('ENOENT');
  });

  it.each([
    '',
    'fly',
    'add',
    'add 0',
    'add 70000',
    "add '80;calc'",
    "add '80 -Force'",
    'add 90-80',
    'add --connect-port',
    'remove',
    'remove 80 --udp',
    'add 80 --loopback',
    'add 80 --loopback --listen-address 0.0.0.0',
    'add 80 --loopback --listen-address 127.0.0.2',
    'add 80 --listen-address',
    'add 80 --listen-address 192.168.1',
    'add 80 --listen-address 192.168.1.256',
    "add 80 --listen-address '1.2.3.4;calc'",
    'add 80 80',
    'add 80-90 85',
    'add 8000-8010 --connect-port 9000-9005',
    'add 80 8000-8010 --connect-port 9000',
    'remove 80 --listen-address 1.2.3.4',
  ])('%s: exit code 2, and Windows is not asked', async (words) => {
    const env = powershell('exit 0');
    const { exitCode, stdout, stderr } = await bash(`source "$HELPERS"; wslnet forward ${words}`, env);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^wslnet: /);
    expect(() => argumentsOf(env)).toThrow('ENOENT');
  });

  it('UDP is refused with the reason outside of mirrored mode', async () => {
    const env = powershell('exit 0');
    const { exitCode, stdout, stderr } = await bash('source "$HELPERS"; wslnet forward add 53 --udp --elevate', env);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('in mode nat nothing forwards UDP');
    expect(() => argumentsOf(env)).toThrow('ENOENT');
  });

  it('--loopback without an address says what to write', async () => {
    const { stderr } = await bash('source "$HELPERS"; wslnet forward add 80 90 --loopback', nat);
    expect(stderr).toContain('wslnet forward add 80 90 --loopback --listen-address ADDRESS');
  });

  it.each(['forward help', 'forward add 80 --help', 'ip --json --help', 'check 80 -h'])(
    '%s: the help',
    async (words) => {
      const { exitCode, stdout, stderr } = await bash(`source "$HELPERS"; wslnet ${words}`, nat);
      expect([exitCode, stdout, stderr]).toEqual([0, expect.stringContaining('--listen-address ADDRESS'), '']);
    },
  );

  it('list shows what the module says, without carriage returns, never with a bypass of the policy', async () => {
    const env = powershell(`printf 'ListenPort\\r\\n8080\\r\\n'`);
    expect(await bash('source "$HELPERS"; wslnet forward list', env)).toEqual({
      exitCode: 0,
      stdout: 'ListenPort\n8080',
      stderr: '',
    });
    const words = argumentsOf(env);
    expect(words.slice(0, 4)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-Command']);
    expect(words.join(' ')).not.toMatch(/EncodedCommand|ExecutionPolicy|Bypass/i);
    expect(words.join(' ')).toContain('Import-Module WslNet');
  });

  it('says where the module cannot be loaded, and where PowerShell fails', async () => {
    const forbidden = await bash('source "$HELPERS"; wslnet forward list', powershell('echo denied >&2; exit 90'));
    expect([forbidden.exitCode, forbidden.stdout]).toEqual([1, '']);
    expect(forbidden.stderr).toContain('execution policy');
    const broken = await bash('source "$HELPERS"; wslnet forward list --json', powershell('exit 5'));
    expect([broken.exitCode, broken.stderr]).toEqual([1, expect.stringContaining('ended with 5')]);
  });

  it('list is answered by the module itself, in a PowerShell engine on a simulated Windows', async () => {
    const engine = path.join(packageRoot, 'test/engine/bin/WslNet.Engine.dll');
    const start = `Import-Module '${packageRoot}/test/windows/SimulatedWindows.psd1'; Reset-SimulatedWindows -Distribution @{ Name = 'D\u00e9bian' }; Import-Module WslNet; Add-WslPortForward 8080`;
    const env = powershell(
      `PSModulePath="${packageRoot}/generated:$PSModulePath" exec dotnet "${engine}" -Command "${start}; $5"`,
    );
    const withDotnet = { ...env, PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
    const { stdout, stderr } = await bash('source "$HELPERS"; wslnet forward list --json', withDotnet);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(stdout)).toMatchObject([{ ListenPort: 8080, Managed: true }]);
    expect((await bash('source "$HELPERS"; wslnet forward list', withDotnet)).stdout).toMatch(/0\.0\.0\.0 +8080 172/);
  });

  it('--elevate starts an elevated PowerShell and reads back', async () => {
    const env = powershell(
      `case "$*" in *RunAs*) echo "$*" > "$0.elevated"; printf '0\\r\\n' ;; *) echo listed ;; esac`,
    );
    expect(await bash('source "$HELPERS"; wslnet forward add 8080 --elevate', env)).toEqual({
      exitCode: 0,
      stdout: 'listed',
      stderr: '',
    });
    const elevated = readFileSync(`${env['WSLNET_POWERSHELL']}.elevated`, 'utf8');
    expect(elevated).toContain('Add-WslPortForward -ListenPort 8080 -Confirm:$false');
    const refused = powershell(`printf '1\\r\\n'`);
    expect(await bash('source "$HELPERS"; wslnet forward remove 8080 --elevate', refused)).toMatchObject({
      exitCode: 1,
      stdout: '',
    });
  });

  it('says so where there is no Windows', async () => {
    const { exitCode, stderr } = await bash('source "$HELPERS"; wslnet forward list', nat);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('not mounted')]);
  });
});

describe('completion', () => {
  it.each([
    ['wslnet h', ['host-ip', 'help']],
    ['wslnet forward a', ['add']],
    ['wslnet forward add --l', ['--listen-address', '--loopback']],
    ['wslnet ip -', ['-4', '-6', '--explain', '--json']],
  ])('%s', async (line, words) => {
    const script = `source "$HELPERS"; COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _wslnet__complete; printf '%s\n' "\${COMPREPLY[@]}"`;
    expect((await bash(script)).stdout.split('\n')).toEqual(words);
  });
});

it('passes what it does not know to the command line tool', async () => {
  const env = machine({});
  const program = path.join(env['PATH']!.split(':')[0]!, 'wslnet');
  writeFileSync(program, '#!/bin/bash\necho "tool: $*"; exit 7\n');
  chmodSync(program, 0o755);
  expect(await bash('source "$HELPERS"; wslnet generate --check', env)).toMatchObject({
    exitCode: 7,
    stdout: 'tool: generate --check',
  });
});

it('never executes what stands in the tables of sockets and addresses', async () => {
  const hostile = fc.constantFrom(
    'a[$(touch pwned)]',
    '0100007F:1F90',
    '0A',
    '`touch pwned`',
    '|--',
    '/32',
    'host',
    'LOCAL',
    '1.2.3.$(touch pwned)',
  );
  const line = fc.array(hostile, { minLength: 1, maxLength: 8 }).map((fields) => fields.join(' '));
  const env = machine({ routes: 'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n' });
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6', 'fib_trie', 'if_inet6', 'ipv6_route']) {
    writeFileSync(path.join(env['WSLNET_PROC_NET']!, table), fc.sample(line, 100).join('\n'));
  }
  const place = mkdtempSync(path.join(folder, 'place-'));
  const { stdout } = await bash(
    `cd ${place} && source "$HELPERS"; for c in ip 'ip -6' listeners 'check 80'; do wslnet $c > /dev/null 2>&1; done; ls`,
    { ...env, WSLNET_NETWORKING_MODE: 'nat' },
  );
  expect(stdout).toBe('');
});

describe('wrong usage', () => {
  it.each([
    'wslnet fly',
    'wslnet mode --yaml',
    'wslnet host-ip 8',
    'wslnet check',
    'wslnet check http',
    'wslnet check 80 81',
  ])('%s: exit code 2 and the usage', async (command) => {
    const { exitCode, stderr } = await bash(`source "$HELPERS"; ${command}`);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^wslnet: /);
  });
});

it('help works anywhere', async () =>
  expect((await bash('source "$HELPERS"; wslnet help')).stdout).toContain('wslnet host-ip'));

beforeAll(async () => {
  await execa('bash', ['-n', helpers]);
});
