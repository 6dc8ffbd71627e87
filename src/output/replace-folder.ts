/** A folder that holds exactly certain files, from one moment to the next. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces a folder by another one: what was in it is gone. It is written beside its place first, so that no one finds half
 * of it, and the old one is put back where the new one cannot take its place.
 * @param files contents by their paths in the folder, with `/`.
 * @throws the error of the file system.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const beside = (what: string): string =>
    path.join(path.dirname(folder), `.${path.basename(folder)}.${randomUUID()}.${what}`);
  const [fresh, old] = [beside('new'), beside('old')];
  try {
    for (const [name, content] of files) {
      const file = path.join(fresh, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content, { flag: 'wx' });
    }
    takePlace(fresh, folder, old);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Renames `fresh` to `folder`. A failure leaves what was there: in its place, or, where that fails as well, as `old`. */
function takePlace(fresh: string, folder: string, old: string): void {
  if (!existsSync(folder)) {
    renameSync(fresh, folder);
    return;
  }
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
