/** Files that are there whole or not at all: all are written beside their places first, then renamed. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file holds. */
export type FileContent = string | Uint8Array;

/**
 * Writes files into a folder, which is made where it is missing.
 * @param files contents by their names.
 * @throws the error of the file system. No file is then written in part; a failure between two renames leaves the first.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, FileContent>): void {
  mkdirSync(folder, { recursive: true });
  writeFilesWhole(new Map([...files].map(([name, content]) => [path.join(folder, name), content])));
}

/**
 * Writes files in any folders that are there. What was there keeps its permissions, and a symbolic
 * link stays one.
 * @param files contents by their paths.
 * @throws as `writeWhole` does.
 */
export function writeFilesWhole(files: ReadonlyMap<string, FileContent>): void {
  const temporary: string[] = [];
  const moves: [from: string, to: string][] = [];
  try {
    for (const [file, content] of files) {
      const { place, mode } = placeOf(file);
      const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomUUID()}.tmp`);
      temporary.push(beside);
      // Nobody may read what the file before did not show them.
      writeFileSync(beside, content, { flag: 'wx', mode: mode ?? 0o666 });
      if (mode !== undefined) chmodSync(beside, mode);
      moves.push([beside, place]);
    }
    for (const [from, to] of moves) renameSync(from, to);
  } catch (error) {
    for (const file of temporary) rmSync(file, { force: true });
    throw error;
  }
}

/** Where a file really is, and its permissions where it is there. */
function placeOf(file: string): { place: string; mode?: number } {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? { place: file } : { place: realpathSync(file), mode: found.mode & 0o7777 };
}
