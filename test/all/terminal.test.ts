/** What the command line does only on a terminal. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { runTool } from './tools.js';

// `script` runs a command on a pseudo-terminal.
it.each([
  ['has colours', {}, true],
  ['has none with NO_COLOR', { NO_COLOR: '1' }, false],
])('a terminal %s', async (_, env, colours) => {
  const cli = path.join(packageRoot, 'lib/cli.js');
  const command = `printf '[forward a]\\nlistenPort = 0\\n' | '${process.execPath}' '${cli}' check -`;
  const { PATH = '' } = process.env;
  const surroundings = { PATH, TERM: 'xterm', ...env };
  const { stdout } = await runTool('script', ['-q', '-e', '-c', command, '/dev/null'], '', surroundings);
  expect(stdout).toContain('[PortNotValid]');
  expect(stdout.includes('\u001b[')).toBe(colours);
});
