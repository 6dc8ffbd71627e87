/** The Pester files of the module, one vitest test for each It. */
import path from 'node:path';
import { describe, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { definePesterTests } from '../../src/pester-runner/index.js';

// Long enough for a busy machine: the files that inject faults and kill processes take a minute on a quiet one.
await definePesterTests([path.join(packageRoot, 'test/powershell')], { describe, it }, { timeoutMs: 600_000 });
