/** Every Pester file of the project, one vitest test for each It. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { definePesterTests } from '../../src/pester-runner/index.js';

const files = ['test/powershell', 'test/windows'].flatMap((folder) =>
  readdirSync(path.join(packageRoot, folder))
    .filter((name) => name.endsWith('.Tests.ps1'))
    .toSorted()
    .map((name) => path.join(packageRoot, folder, name)),
);

await definePesterTests(files, { describe, it });
