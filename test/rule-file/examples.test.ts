/** Every example is right. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { loadRuleFile } from '../../src/rule-file/load-rule-file.js';

const folder = path.join(packageRoot, 'examples');
const files = [
  ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  'github-actions/rules/development.ini',
];

it('there is one in each form', () => {
  expect(new Set(files.map((file) => path.extname(file)))).toEqual(new Set(['.ini', '.json', '.ts']));
});

it.each(files)('%s has no mistake', async (file) => {
  const { mistakes, forwards } = await loadRuleFile(path.join(folder, file));
  expect(mistakes).toEqual([]);
  expect(forwards.length).toBeGreaterThan(1);
});
