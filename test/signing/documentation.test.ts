/** The page names every refusal, and the code raises each of them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { refusals } from '../../src/signing/refusal-ids.js';

const folder = path.join(packageRoot, 'src/signing');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'refusal-ids.ts')
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');

it('docs/signing.md lists every refusal with its meaning, and no other', () => {
  const page = readFileSync(path.join(packageRoot, 'docs/signing.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, id, meaning]) => [id, meaning]);
  expect(listed).toEqual(Object.entries(refusals));
});

it.each(Object.keys(refusals))('%s is raised somewhere', (id) => {
  expect(sources).toContain(`'${id}'`);
});
