/** The picture of the README shows what the module and the helpers say today. */
import path from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

it('is what a run gives now', async () => {
  const args = [path.join(packageRoot, 'scripts/record.mjs'), '--check'];
  const { exitCode, stderr } = await execa(process.execPath, args, { reject: false });
  expect([exitCode, stderr]).toEqual([0, '']);
}, 180_000);
