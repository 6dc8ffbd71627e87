/** Before any test: what tests run, built where it is not up to date. Once, so that no two of them build at a time. */
import { execa } from 'execa';
import { packageRoot } from '../src/package-root.js';
import { buildTestMachine } from '../src/pester-runner/build-test-machine.js';
import { buildReference } from './compatibility/reference.js';

export async function setup(): Promise<void> {
  await execa('npm', ['run', '--silent', 'build:ts'], { cwd: packageRoot });
  await buildTestMachine();
  await buildReference();
}
