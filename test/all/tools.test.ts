/** Every tool is there: a test that needs one is never skipped. */
import { expect, it } from 'vitest';
import { runTool, tools } from './tools.js';

it.each(Object.keys(tools) as (keyof typeof tools)[])('%s is installed', async (tool) => {
  // openssl has a subcommand for it.
  const { stdout, stderr } = await runTool(tool, [tool === 'openssl' ? 'version' : '--version']);
  expect(stdout + stderr).toMatch(/\d+\.\d+/);
});

it('a missing tool is named, with the way to get it', async () => {
  const missing = 'no-such-tool' as keyof typeof tools;
  await expect(runTool(missing, [])).rejects.toThrow('no-such-tool was not found. npm run test:all needs it');
});
