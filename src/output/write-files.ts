/** Files that are there whole or not at all: all are written beside their places first, then renamed. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes files into a folder, which is made where it is missing.
 * @param files texts by their names.
 * @throws the error of the file system. No file is then written in part; a failure between two renames leaves the first.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const temporary = [...files.keys()].map((name) => [path.join(folder, `.${name}.${randomUUID()}.tmp`), name] as const);
  try {
    for (const [file, name] of temporary) writeFileSync(file, files.get(name)!, { flag: 'wx' });
    for (const [file, name] of temporary) renameSync(file, path.join(folder, name));
  } catch (error) {
    for (const [file] of temporary) rmSync(file, { force: true });
    throw error;
  }
}
