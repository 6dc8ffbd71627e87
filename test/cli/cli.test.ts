/** The command line as its users run it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { wslnet } from './wslnet.js';

describe('help', () => {
  it('lists the commands', async () => {
    const { exitCode, stdout } = await wslnet('--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('generate');
    expect(stdout).toContain('check');
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
