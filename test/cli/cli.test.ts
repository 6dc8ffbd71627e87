/** The command line as its users run it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { execa } from 'execa';
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

it('says what was meant, and exits with 2, for an option that does not exist', async () => {
  const { exitCode, stderr } = await wslnet('script', '--standout');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean --stdout?');
});

it('every command has an example in its help', async () => {
  const { stdout } = await wslnet('complete', '--', '');
  const commands = stdout.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')[0] ?? ''] : []));
  for (const command of commands.filter((name) => name !== 'help')) {
    expect((await wslnet(command, '--help')).stdout).toMatch(new RegExp(`Examples?:\\n {2}wslnet ${command}`));
  }
});

it('does its work without a word where nobody reads the output', async () => {
  // The reader is gone before the program writes.
  const script = `{ sleep 1; '${process.execPath}' lib/cli.js lint --no-powershell; echo "status $?" >&2; } | :`;
  const { stderr } = await execa('bash', ['-c', script], { cwd: packageRoot, env: { NO_COLOR: '1' } });
  expect(stderr).toBe('status 0');
});

it('starts with nothing loaded that --help does not need', async () => {
  const script = `
    process.argv = [process.argv[0], 'wslnet', '--help'];
    await import(${JSON.stringify(path.join(packageRoot, 'lib/cli.js'))});
    const { createRequire } = await import('node:module');
    process.stderr.write(Object.keys(createRequire(import.meta.url).cache).join('\\n'));`;
  const { stderr } = await execa(process.execPath, ['--input-type=module', '-e', script], { cwd: packageRoot });
  expect(stderr).toContain('commander');
  expect(stderr).not.toMatch(/ts-morph|typescript|handlebars|execa/);
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

it.each([[''], ['--json']])('names output that cannot be written: check %s', async (option) => {
  const cli = path.join(packageRoot, 'lib/cli.js');
  const command = `'${process.execPath}' '${cli}' check examples/home-lab.ini ${option} > /dev/full`;
  const { stderr, exitCode } = await execa('sh', ['-c', command], { cwd: packageRoot, reject: false });
  expect(stderr).toMatch(/^Standard output cannot be written: .*ENOSPC.* \[OutputNotWritten\]$/);
  expect(exitCode).toBe(2);
});
