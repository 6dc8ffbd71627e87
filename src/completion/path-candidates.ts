/** Files and folders that begin with what was typed. */
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Folders, which end with a slash, and files with one of the extensions (all of them where none are asked for; an empty
 * list means folders only). Hidden ones only where a dot was typed. A folder that cannot be read has none.
 */
export async function pathCandidates(typed: string, extensions?: readonly string[]): Promise<string[]> {
  const base = typed.slice(0, typed.lastIndexOf('/') + 1);
  const start = typed.slice(base.length);
  const folder = path.resolve(base.startsWith('~/') ? path.join(homedir(), base.slice(2)) : base);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const shown = entries.filter(({ name }) => name.startsWith(start) && (start !== '' || !name.startsWith('.')));
  const found = await Promise.all(
    shown.map(async (entry): Promise<string[]> => {
      // A link counts as what it leads to.
      const kind = entry.isSymbolicLink() ? await stat(path.join(folder, entry.name)).catch(() => entry) : entry;
      if (kind.isDirectory()) return [`${base}${entry.name}/`];
      return extensions === undefined || extensions.includes(path.extname(entry.name)) ? [base + entry.name] : [];
    }),
  );
  // A candidate is one line, and a line that begins with a colon is none.
  return found
    .flat()
    .filter((name) => !/^:|[\t\n\r]/.test(name))
    .toSorted();
}
