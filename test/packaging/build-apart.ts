/** The repository, built and packed in a folder, a time zone and a locale of its own. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../../src/package-root.js';

/** Where a copy is built, and what its process sees. */
export interface Surroundings {
  /** A folder that is made. */
  folder: string;
  /** Name of a time zone. */
  timeZone: string;
  locale: string;
  /** Bits that new files do not get. */
  umask: string;
  /** Changes the copy before it is built. */
  prepare?: (folder: string) => void;
}

/**
 * Generates the module anew from a copy of the sources, and packs it.
 * @param args for `wslnet pack`.
 * @returns what is in dist/ afterwards, by path.
 */
export async function packApart(surroundings: Surroundings, args: readonly string[]): Promise<Map<string, Buffer>> {
  const { folder, timeZone, locale, umask, prepare } = surroundings;
  mkdirSync(folder, { recursive: true });
  for (const name of ['lib', 'src', 'templates', 'package.json', 'CHANGELOG.md']) {
    cpSync(path.join(packageRoot, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(packageRoot, 'node_modules'), path.join(folder, 'node_modules'));
  prepare?.(folder);
  const commands = 'umask "$1" && shift && "$1" lib/cli.js generate && exec "$@"';
  const node = process.execPath;
  await execa('/bin/sh', ['-c', commands, 'sh', umask, node, 'lib/cli.js', 'pack', ...args], {
    cwd: folder,
    env: {
      TZ: timeZone,
      LC_ALL: locale,
      LANG: locale,
      SOURCE_DATE_EPOCH: undefined,
      XDG_DATA_HOME: path.join(folder, 'data'),
    },
    stdin: 'ignore',
  });
  const dist = path.join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name))).toSorted();
  return new Map(paths.map((name) => [name, readFileSync(path.join(dist, name))]));
}
