/** The Pester files of the module, one vitest test for each It. */
import path from 'node:path';
import { describe, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { definePesterTests } from '../../src/pester-runner/index.js';

await definePesterTests([path.join(packageRoot, 'test/powershell')], { describe, it });
