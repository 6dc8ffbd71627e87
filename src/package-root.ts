/** Where this package lies. The compiled file is in lib/, the source in src/: both one level below. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const packageRoot: string = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Whether this is the repository, with the sources that the module is generated from: an installed package has none. */
export function inRepository(): boolean {
  return existsSync(path.join(packageRoot, 'src', 'model'));
}

/** Name by which the package is imported. */
export const packageName = 'wslnet';

/** Version of the package, and so of the module. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}
