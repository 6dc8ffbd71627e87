/** The Pester files of the simulated machine, one vitest test for each It. A file of its own, so that both run at once. */
import path from 'node:path';
import { describe, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { definePesterTests } from '../../src/pester-runner/index.js';

await definePesterTests([path.join(packageRoot, 'test/windows')], { describe, it });
