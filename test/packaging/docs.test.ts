/** docs/packaging.md says of each refusal what the code says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { packageRefusals } from '../../src/packaging/refuse-package.js';

it('docs/packaging.md lists every refusal with its meaning', () => {
  const text = readFileSync(path.join(packageRoot, 'docs/packaging.md'), 'utf8');
  const listed = [...text.matchAll(/^\| `(Package\w+)` \| (.*) \|$/gm)].map(([, id, meaning]) => [id, meaning]);
  expect(listed).toEqual(Object.entries(packageRefusals));
});
