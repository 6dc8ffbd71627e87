/** Before any test: the embedded engine and the simulated machine, built where they are not up to date. */
import { buildTestMachine } from '../src/pester-runner/build-test-machine.js';

export async function setup(): Promise<void> {
  await buildTestMachine();
}
