/** `wslnet script` as its users run it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { wslnet, wslnetWith } from './wslnet.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-script-'));
afterAll(() => rmSync(root, { recursive: true }));
const example = 'examples/home-lab.ini';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'out-'));
});
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

describe('a rule file without mistakes', () => {
  it('becomes two scripts in a folder, in ASCII with CRLF, and nothing else', async () => {
    const { exitCode, stdout, stderr } = await wslnet('script', example, '--out', path.join(folder, 'new'));
    expect(stderr).toBe(
      ['apply', 'remove'].map((kind) => `Wrote ${path.join(folder, 'new', `home-lab.${kind}.ps1`)}`).join('\n'),
    );
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(readdirSync(path.join(folder, 'new'))).toEqual(['home-lab.apply.ps1', 'home-lab.remove.ps1']);
    for (const name of ['new/home-lab.apply.ps1', 'new/home-lab.remove.ps1']) {
      expect(read(name)).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(read(name).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(read(name)).not.toMatch(/[ \t]\r\n/);
    }
  });

  it('becomes the same on standard output', async () => {
    await wslnet('script', example, '--out', folder);
    for (const [kind, ...options] of [['apply'], ['remove', '--remove']]) {
      const { stdout } = await wslnet('script', example, '--stdout', ...options);
      expect(`${stdout}\r\n`.replaceAll('\r\n', '\n')).toBe(read(`home-lab.${kind}.ps1`).replaceAll('\r\n', '\n'));
    }
  });

  it('may come from standard input', async () => {
    const input = '{ "forward": { "web": { "listenPort": 80 } } }';
    const { exitCode } = await wslnetWith({ input }, 'script', '-', '--format', 'json', '--out', folder);
    expect(exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['rules.apply.ps1', 'rules.remove.ps1']);
    expect(read('rules.apply.ps1')).toContain('#   standard input\r\n');
  });
});

it('names every mistake with its place, and writes nothing', async () => {
  const file = path.join(folder, 'wrong.ini');
  writeFileSync(file, '[forward web]\nlistenPort = 70000\nlisten = 1\n');
  for (const where of [['--stdout'], ['--out', path.join(folder, 'out')]]) {
    const { exitCode, stdout, stderr } = await wslnet('script', file, ...where);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${file}:3:1: 'listen' is not a key of [forward web]. Allowed: listenPort,`);
  }
  expect(readdirSync(folder)).toEqual(['wrong.ini']);
});

describe('files that are there', () => {
  it('are overwritten where the command made them', async () => {
    await wslnet('script', example, '--out', folder);
    const made = read('home-lab.apply.ps1');
    writeFileSync(path.join(folder, 'home-lab.apply.ps1'), made.replace('8080', '8081'));
    const { exitCode } = await wslnet('script', example, '--out', folder);
    expect(exitCode).toBe(0);
    expect(read('home-lab.apply.ps1')).toBe(made);
  });

  it('are left alone where somebody else made one of them, unless that is forced', async () => {
    writeFileSync(path.join(folder, 'home-lab.remove.ps1'), 'Remove-Everything\n');
    const { exitCode, stderr } = await wslnet('script', example, '--out', folder);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `'${path.join(folder, 'home-lab.remove.ps1')}' was not made by \`wslnet script\`. Nothing was written. Move it away, or give --force.`,
    );
    expect(readdirSync(folder)).toEqual(['home-lab.remove.ps1']);
    expect(read('home-lab.remove.ps1')).toBe('Remove-Everything\n');
    expect((await wslnet('script', example, '--out', folder, '--force')).exitCode).toBe(0);
    expect(read('home-lab.remove.ps1')).toContain('Remove-WslPortForward');
  });

  it('are never written in part', async () => {
    // A folder that is in the way of the second script fails after the first one was prepared.
    mkdirSync(path.join(folder, 'home-lab.remove.ps1'));
    const { exitCode, stderr } = await wslnet('script', example, '--out', folder, '--force');
    expect(exitCode).toBe(2);
    expect(stderr).toContain("home-lab.remove.ps1' is in the way: EISDIR");
    expect(readdirSync(folder)).toEqual(['home-lab.remove.ps1']);
  });

  it('that cannot be made are an error', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const { exitCode, stderr } = await wslnet('script', example, '--out', path.join(folder, 'file'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/is in the way: ENOTDIR|cannot be written/);
  });
});

describe('--check', () => {
  it('finds nothing in fresh scripts, whatever their line ends', async () => {
    await wslnet('script', example, '--out', folder);
    writeFileSync(path.join(folder, 'home-lab.remove.ps1'), read('home-lab.remove.ps1').replaceAll('\r\n', '\n'));
    expect(await wslnet('script', example, '--out', folder, '--check')).toEqual({
      exitCode: 0,
      stdout: `The scripts in ${folder} are up to date.`,
      stderr: '',
    });
  });

  it('shows what differs, exits with 1, and writes nothing', async () => {
    await wslnet('script', example, '--out', folder);
    const changed = read('home-lab.apply.ps1').replace("'8080'", "'8081'");
    writeFileSync(path.join(folder, 'home-lab.apply.ps1'), changed);
    rmSync(path.join(folder, 'home-lab.remove.ps1'));
    const { exitCode, stdout, stderr } = await wslnet('script', example, '--out', folder, '--check');
    expect(exitCode).toBe(1);
    expect(stdout).toContain("-        ListenPort = @('8081')\n+        ListenPort = @('8080')");
    expect(stderr).toContain('home-lab.apply.ps1, home-lab.remove.ps1');
    expect(read('home-lab.apply.ps1')).toBe(changed);
    expect(readdirSync(folder)).toEqual(['home-lab.apply.ps1']);
  });

  it('makes no folder', async () => {
    expect((await wslnet('script', example, '--out', path.join(folder, 'new'), '--check')).exitCode).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it.each([
  ['a file that is not there', ['nowhere.ini', '--stdout'], "'nowhere.ini' does not exist"],
  ['another extension', ['rules.yaml', '--stdout'], "extension '.yaml'"],
  ['another target', [example, '--stdout', '--target', 'fish'], "'fish' is not a target"],
  ['no place to go', [example], '--out DIR or --stdout'],
  ['two places to go', [example, '--stdout', '--out', 'nowhere'], '--out DIR or --stdout'],
  ['one script in a folder', [example, '--out', 'nowhere', '--remove'], '--remove is for --stdout'],
  ['a check of nothing', [example, '--stdout', '--check'], '--check is for --out DIR'],
  ['force for nothing', [example, '--stdout', '--force'], '--force is for --out DIR'],
])('refuses %s', async (_, args, message) => {
  const { exitCode, stdout, stderr } = await wslnet('script', ...args);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

it('gives an example in its help', async () => {
  expect((await wslnet('script', '--help')).stdout).toContain('wslnet script examples/home-lab.ini --out dist');
});
