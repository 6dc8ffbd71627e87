/** The bash helpers in zsh: the same commands, and nothing of the user's shell is changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { runTool } from './tools.js';

const helpers = path.join(packageRoot, 'generated', 'bash', 'wslnet.sh');
const snapshot = 'print -rl -- ${(ok)functions[@]} ${(ok)aliases[@]}; setopt; typeset +';

const proc = mkdtempSync(path.join(tmpdir(), 'wslnet-zsh-'));
afterAll(() => rmSync(proc, { recursive: true }));
writeFileSync(path.join(proc, 'route'), 'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n');
writeFileSync(path.join(proc, 'tcp'), '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000\n');

describe.each([
  [[]],
  [['sh_word_split']],
  [['no_unset']],
  [['ksh_arrays']],
  [['no_clobber', 'null_glob']],
  [['err_exit']],
])('zsh %s', (set) => {
  const zsh = (script: string, ...args: string[]) =>
    runTool('zsh', ['-f', ...set.flatMap((option) => ['-o', option]), '-c', script, 'zsh', ...args]);

  it('is silent, and changes nothing but wslnet names', async () => {
    const script = `before="$(${snapshot})"; source "$1"; after="$(${snapshot})"; diff <(print -r -- "$before") <(print -r -- "$after") || :`;
    const { stdout, stderr } = await zsh(script, helpers);
    const changed = stdout.split('\n').filter((line) => /^[<>]/.test(line));
    expect(stderr).toBe('');
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.filter((line) => !/^> (wslnet|_wslnet__\w+|before|after)$/.test(line))).toEqual([]);
  });

  it('unload leaves nothing', async () => {
    const script = `before="$(${snapshot})"; source "$1"; wslnet help > /dev/null; export WSLNET_NETWORKING_MODE=nat; wslnet doctor > /dev/null || :; wslnet proxy off; unset WSLNET_NETWORKING_MODE; wslnet unload; after="$(${snapshot})"; diff <(print -r -- "$before") <(print -r -- "$after") || :`;
    const { stdout } = await zsh(script, helpers);
    const changed = stdout.split('\n').filter((line) => /^[<>]/.test(line));
    expect(changed.filter((line) => !/^> (before|after)$/.test(line))).toEqual([]);
  });

  it.each([
    ['host-ip', '172.21.96.1'],
    ['mode', 'nat'],
    ['listeners --json', expect.stringContaining('"address":"127.0.0.1","port":8080,"paths":["windows-loopback4"')],
    ['doctor --json | tr -d "\\n" | cut -c 1-26', '{"mode":"nat","findings":['],
    ['proxy off --json', expect.stringContaining('"source":"none"')],
    ['check 8080', expect.stringContaining('instead of 127.0.0.1')],
    ['check 81 --json || echo none', expect.stringMatching(/"listeners":\[\]\}\nnone$/)],
    ['dns --json || echo none', '{"servers":[]}\nnone'],
    ['dns --explain || echo none', 'none'],
  ])('wslnet %s', async (command, answer) => {
    const script = `export WSLNET_PROC_NET="$2" WSLNET_NETWORKING_MODE=nat WSLNET_RESOLV_CONF=/dev/null; source "$1"; wslnet ${command}; echo "status $?"`;
    const { stdout, stderr } = await zsh(script, helpers, proc);
    const lines = stdout.split('\n');
    expect([lines.slice(0, -1).join('\n'), lines.at(-1), stderr]).toEqual([answer, 'status 0', '']);
  });
});

it.each([
  ['a file that is sourced in the emulation of sh', [], `emulate sh -c '. "$1"'`],
  ['sh_glob', ['-o', 'sh_glob'], '. "$1"'],
  ['the emulation of sh', ['--emulate', 'sh'], '. "$1"'],
  ['a function read', [], 'read() { print x; }; . "$1"'],
  ['a function printf', [], 'printf() { print x; }; . "$1"'],
  ['a function local', [], 'local() { print x; }; . "$1"'],
  ['functions break and continue', [], 'break() { :; }; continue() { :; }; . "$1"'],
  ['a read-only variable', [], 'readonly mode=prod port=prod; . "$1"'],
  ['a variable ZSH_VERSION that is exported', [], 'export ZSH_VERSION; . "$1"'],
])('%s changes no answer', async (_, options, source) => {
  const script = `export WSLNET_PROC_NET="$2" WSLNET_NETWORKING_MODE=nat; ${source}; wslnet host-ip; wslnet check 8080 --json`;
  const first = options[0] === '--emulate' ? [...options, '-f'] : ['-f', ...options];
  const { stdout, stderr, exitCode } = await runTool('zsh', [...first, '-c', script, 'zsh', helpers, proc]);
  expect([stdout.split('\n')[0], stderr, exitCode]).toEqual(['172.21.96.1', '', 0]);
  expect(stdout).toContain('"port":8080,"paths":["windows-loopback4"');
});

it('proxy sets and takes away the variables of the shell itself', async () => {
  const script = `export WSLNET_NETWORKING_MODE=nat http_proxy=http://one:80; source "$1"; wslnet proxy off; print "[\${http_proxy-}]"; wslnet proxy on; env | grep ^http_proxy`;
  const { stdout } = await runTool('zsh', ['-f', '-c', script, 'zsh', helpers]);
  expect(stdout.split('\n')).toEqual(['[]', 'http_proxy=http://one:80', 'http_proxy=http://one:80']);
});

it('is completed where compinit has run, and unload takes that away', async () => {
  const script = `autoload -Uz compinit; compinit -u -D; source "$1"; print "\${_comps[wslnet]}"; wslnet unload; print "[\${_comps[wslnet]}]"`;
  expect((await runTool('zsh', ['-f', '-c', script, 'zsh', helpers])).stdout).toBe('_wslnet__complete\n[]');
});

it('would see a change', async () => {
  const script = `before="$(${snapshot})"; other() { :; }; after="$(${snapshot})"; [[ "$before" == "$after" ]] || print changed`;
  expect((await runTool('zsh', ['-f', '-c', script])).stdout).toBe('changed');
});
