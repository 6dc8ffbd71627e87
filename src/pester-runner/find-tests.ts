/** Which files are meant by the paths that a user gives. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../known-error.js';

const ending = '.Tests.ps1';
const neverEntered = new Set(['node_modules', 'bin', 'obj']);

/**
 * The full paths of all test files: a file as it is, a folder with everything below it. Sorted in each folder, each
 * file once.
 * @throws KnownError for a path that does not exist or gives no test file: nothing to run is never a success.
 */
export async function findTestFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const files = await filesOf(given);
    if (files.length === 0) {
      throw new KnownError('TestFilesNotFound', `'${given}' holds no file whose name ends with ${ending}.`);
    }
    for (const file of files) found.add(file);
  }
  return [...found];
}

async function filesOf(given: string): Promise<string[]> {
  const full = path.resolve(given);
  const kind = await stat(full).catch(() => {
    throw new KnownError('TestPathNotFound', `'${given}' does not exist. Give test files (*${ending}) or folders.`);
  });
  if (kind.isDirectory()) return filesBelow(full);
  if (path.extname(full).toLowerCase() !== '.ps1') {
    throw new KnownError('TestFileKind', `'${given}' is no PowerShell script. Test files end with ${ending}.`);
  }
  return [full];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        return neverEntered.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(full);
      }
      return entry.name.toLowerCase().endsWith(ending.toLowerCase()) ? [full] : [];
    }),
  );
  return nested.flat();
}
