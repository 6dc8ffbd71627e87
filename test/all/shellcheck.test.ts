/** shellcheck finds nothing to say, at any severity and with the optional checks that suit this code. */
import path from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { shellcheckOptions, shfmtOptions } from '../../src/lint/shell-tools.js';
import { findShellScripts } from './shell-scripts.js';
import { runTool } from './tools.js';

const scripts = findShellScripts();

it('knows the scripts', () => {
  expect(scripts).toContain('generated/bash/wslnet.sh');
  expect(scripts).toContain('.ci/run');
});

it.each(scripts)('%s passes shellcheck', async (script) => {
  expect((await runTool('shellcheck', [...shellcheckOptions, path.join(packageRoot, script)])).stdout).toBe('');
});

it.each(scripts)('%s is formatted as shfmt does', async (script) => {
  expect((await runTool('shfmt', [...shfmtOptions, '-d', path.join(packageRoot, script)])).stdout).toBe('');
});

// The files of bats are bash only after bats has read them.
it.each(scripts.filter((script) => !script.endsWith('.bats')))('%s passes bash -n', async (script) => {
  const { stderr } = await execa('bash', ['-n', path.join(packageRoot, script)], { reject: false });
  expect(stderr).toBe('');
});

it.each([
  ['a mistake', 'rm $1', 'SC2086'],
  ['what is only a matter of style', 'echo $(date)', 'SC2005'],
  ['what an optional check finds', 'case "$1" in a) ;; esac', 'SC2249'],
])('would find %s', async (_, line, code) => {
  const { exitCode, stdout } = await runTool('shellcheck', [...shellcheckOptions, '-'], `#!/bin/bash\n${line}\n`);
  expect(stdout).toContain(code);
  expect(exitCode).toBe(1);
});
