/** The command line as its users run it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function wslnet(...args: string[]): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [path.join(packageRoot, 'lib/cli.js'), ...args], {
    cwd: packageRoot,
    reject: false,
    env: { NO_COLOR: '1' },
  });
  return { exitCode, stdout, stderr };
}

describe('help', () => {
  it('lists the commands', async () => {
    const { exitCode, stdout } = await wslnet('--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('generate');
    expect(stdout).toContain('script');
  });

  it('gives an example for a command', async () => {
    expect((await wslnet('script', '--help')).stdout).toContain('wslnet script examples/home-lab.ini --out dist');
  });
});

it('says what was meant, and exits with 2, for a command that does not exist', async () => {
  const { exitCode, stderr } = await wslnet('genrate');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean generate?');
});

describe('generate --check', () => {
  it('finds the committed files up to date', async () => {
    const { exitCode, stdout } = await wslnet('generate', '--check');
    expect(stdout).toBe('generated/ is up to date.');
    expect(exitCode).toBe(0);
  });
});

describe('generate', () => {
  it('--stdout prints one file as it is committed', async () => {
    const committed = readFileSync(path.join(packageRoot, 'generated/WslNet/WslNet.psd1'), 'utf8');
    expect(`${(await wslnet('generate', '--stdout', 'WslNet/WslNet.psd1')).stdout}\r\n`).toBe(committed);
  });

  it('--stdout names what there is where the file is none', async () => {
    const { exitCode, stderr } = await wslnet('generate', '--stdout', 'WslNet.psd1');
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'WslNet.psd1' is not an artefact. There are:\n  WslNet/WslNet.psm1");
  });

  it('--dry-run writes nothing', async () => {
    expect((await wslnet('generate', '--dry-run', '--diff')).stdout).toMatch(/^\d+ files, 0 would change\.$/);
  });
});

describe('script', () => {
  const example = path.join(packageRoot, 'examples/home-lab.ini');

  it('writes the same bytes to a folder and to standard output, in ASCII with CRLF', async () => {
    const { exitCode, stderr } = await wslnet('script', example, '--out', folder);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('home-lab.apply.ps1');
    const written = readFileSync(path.join(folder, 'home-lab.apply.ps1'), 'utf8');
    expect(written).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(`${(await wslnet('script', example, '--stdout')).stdout}\r\n`.replaceAll('\r\n', '\n')).toBe(
      written.replaceAll('\r\n', '\n'),
    );
  });

  it('names every mistake with file and line, and writes nothing', async () => {
    const file = path.join(folder, 'wrong.ini');
    writeFileSync(file, '[forward web]\nlistenPort = 70000\nlisten = 1\n');
    const { exitCode, stdout, stderr } = await wslnet('script', file, '--stdout');
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${file}:3: 'listen' is not a key of [forward web]. Allowed: listenPort,`);
  });

  it.each([
    ['a file that is not there', ['nowhere.ini', '--stdout'], "'nowhere.ini' cannot be read"],
    ['another extension', ['rules.yaml', '--stdout'], "extension '.yaml'"],
    ['another target', [example, '--stdout', '--target', 'fish'], "'fish' is not a target"],
    ['no place to go', [example], '--out DIR or --stdout'],
    ['two places to go', [example, '--stdout', '--out', folder], '--out DIR or --stdout'],
  ])('refuses %s', async (_, args, message) => {
    const { exitCode, stderr } = await wslnet('script', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
