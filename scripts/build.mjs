/** `npm run build`, second half: what the generated module and its tests need to run. */
import { execa } from 'execa';
import { buildTestMachine } from '../lib/pester-runner/build-test-machine.js';

await buildTestMachine();
await execa(process.execPath, ['lib/cli.js', 'generate'], { stdio: 'inherit' });
