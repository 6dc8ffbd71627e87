/** The tests for a real Windows machine, as far as the simulated one has what they ask: both are held to the same words. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { definePesterTests } from '../../src/pester-runner/define-tests.js';
import { runPester } from '../../src/pester-runner/run-pester.js';

const file = (name: string): string => path.join(packageRoot, 'test-windows', `${name}.Tests.ps1`);

await definePesterTests(
  ['ConfigFile', 'Firewall', 'Module', 'PortProxy', 'Registry', 'Wsl'].map(file),
  { describe, it },
  { tag: ['Simulated'], env: { WSLNET_TEST_MACHINE: 'simulated' } },
);

it.skipIf(process.platform === 'win32')('they refuse to run where there is no Windows', async () => {
  const { files } = await runPester([file('Registry')], { env: { WSLNET_TEST_MACHINE: '' } });
  const [result] = files;
  expect(result?.tests.length).toBeGreaterThan(5);
  expect(result?.tests.filter((test) => !test.error?.message.startsWith('test-windows: these tests change'))).toEqual(
    [],
  );
});
