/** What `npm install wslnet` gives: only what its users need, and all of that. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot, packageVersion } from '../../src/package-root.js';
import { installFromNpm, packForNpm } from './install.js';
import type { Tarball } from './install.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-npm-'));
const empty = path.join(root, 'empty');
let tarball: Tarball;
beforeAll(async () => {
  mkdirSync(empty);
  tarball = await packForNpm(root);
  await installFromNpm(tarball, empty);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the package', () => {
  it('has nothing that only the repository needs', () => {
    const folders = new Set(
      tarball.files.map((file) =>
        file
          .split('/')
          .slice(0, file.includes('/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...folders].filter((folder) => !/^(lib|generated|templates|src)\//.test(folder)).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect([...folders].filter((folder) => folder.startsWith('templates/')).toSorted()).toEqual([
      'templates/completion',
      'templates/package',
      'templates/scripts',
    ]);
    const others = tarball.files.filter((file) => /^lib\/(compiler|lint)\/|(^|\/)tests?\/|(?<!\.d)\.ts$/.test(file));
    expect(others).toEqual([]);
    // What a real PowerShell runs for `wslnet pester`.
    expect(tarball.files.filter((file) => file.startsWith('src/'))).toEqual(['src/pester-runner/invoke-pester.ps1']);
    expect(tarball.files).toContain('generated/WslNet/WslNet.psd1');
    expect(tarball.files).toContain('generated/bash/wslnet.sh');
    expect(tarball.unpackedSize).toBeLessThan(2_600_000);
  });

  it('has no mistake that publint knows', async () => {
    const bytes = readFileSync(tarball.file);
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([]);
  });

  it('holds every module that another one of it imports when it runs', () => {
    const lib = path.join(empty, 'node_modules/wslnet/lib');
    const files = tarball.files.filter((file) => file.startsWith('lib/') && file.endsWith('.js'));
    const missing = files.flatMap((file) => {
      const text = readFileSync(path.join(empty, 'node_modules/wslnet', file), 'utf8');
      const imports = [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, name = '']) => name);
      return imports
        .map((name) => path.posix.join(path.posix.dirname(file), name))
        .filter((name) => !tarball.files.includes(name))
        .map((name) => `${file} imports ${name}`);
    });
    expect(readdirSync(lib)).toContain('cli.js');
    // The two commands of the repository are refused before they are imported.
    expect(missing).toEqual([
      'lib/cli/repository-commands.js imports lib/commands/generate.js',
      'lib/cli/repository-commands.js imports lib/commands/lint.js',
    ]);
  });
});

describe('installed into an empty folder', () => {
  const run = async (...args: string[]): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> => {
    const env = { NO_COLOR: '1', XDG_DATA_HOME: path.join(root, 'data'), HOME: path.join(root, 'home') };
    const { exitCode, stdout, stderr } = await execa(path.join(empty, 'node_modules/.bin/wslnet'), args, {
      cwd: empty,
      reject: false,
      stdin: 'ignore',
      env,
    });
    return { exitCode, stdout, stderr };
  };

  it('--help lists what can be done there', async () => {
    const { exitCode, stdout } = await run('--help');
    expect(exitCode).toBe(0);
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(listed).toEqual(expect.arrayContaining(['check', 'script', 'pack', 'sign', 'verify', 'pester']));
    expect(listed).not.toContain('generate');
    expect(listed).not.toContain('lint');
  });

  it.each(['generate', 'lint'])('%s says that it needs the repository', async (command) => {
    const { exitCode, stderr } = await run(command);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[RepositoryNeeded]')]);
  });

  it.each(['home-lab.ini', 'web-developer.json', 'team-development.ts'])('checks and renders %s', async (name) => {
    copyFileSync(path.join(packageRoot, 'examples', name), path.join(empty, name));
    expect((await run('check', name)).stdout).toMatch(/forwards?, nothing to mend\.$/);
    expect(await run('script', name, '--out', 'scripts')).toMatchObject({ exitCode: 0 });
    expect(readdirSync(path.join(empty, 'scripts'))).toContain(`${path.parse(name).name}.apply.ps1`);
  });

  it('plans by the facts of a machine, and completes', async () => {
    // What is wrong with these facts is known by the schema that the package holds.
    writeFileSync(path.join(empty, 'facts.json'), '{}');
    const { exitCode, stderr } = await run('plan', 'home-lab.ini', '--facts', 'facts.json');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('facts.json')]);
    expect((await run('completion', 'bash')).stdout).toContain('wslnet');
  });

  it('signs, packs and verifies the module', async () => {
    const { exitCode, stdout, stderr } = await run('pack', '--out', 'dist');
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('development certificate: not for distribution')]);
    const file = `dist/WslNet.${packageVersion()}.nupkg`;
    expect(stdout).toContain(file);
    expect(await run('verify', file, 'dist/WslNet')).toMatchObject({ exitCode: 0 });
  });
});
