/** The files of the generated module. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';

/** Bytes by path, with `/`. */
export function generatedModule(): Map<string, Buffer> {
  const root = path.join(packageRoot, 'generated/WslNet');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry): [string, Buffer] => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file)];
    }),
  );
}
