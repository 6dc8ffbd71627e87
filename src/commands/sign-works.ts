/** What `wslnet sign` works on: each file with where it comes from and where it goes. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { isSignable } from '../signing/signature-block.js';
import { isFolder, readFolder, readInput } from './signing-files.js';

/** One file. */
export interface Work {
  /** Where it comes from, for messages. */
  source: string;
  /** Where it goes. */
  target: string;
  /** Its path in the folder that was named, with `/`; nothing where the file itself was named. */
  inFolder: string | undefined;
  bytes: Buffer;
}

/**
 * The files that the paths name, all of those of a folder included.
 * @param out folder for what is made, in which each file or folder keeps its name; without, everything stays in its place.
 * @throws KnownError where a path cannot be read, there is nothing to sign, or two files would have one place.
 */
export function worksOf(paths: readonly string[], out: string | undefined): Work[] {
  const works = paths.flatMap((file) => (isFolder(file) ? folderWorks(file, out) : [fileWork(file, out)]));
  const targets = new Set<string>();
  for (const { source, target } of works) {
    const found = statSync(target, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      throw new KnownError('FileNotWritten', `'${target}' is a folder, where a file is to be. [FileNotWritten]`);
    }
    // Two names may be links to one file.
    const place = found === undefined ? path.resolve(target) : realpathSync(target);
    if (targets.has(place)) {
      throw new KnownError('SameTarget', `'${source}' would be written to '${target}', as another one. [SameTarget]`);
    }
    targets.add(place);
  }
  return works;
}

function fileWork(file: string, out: string | undefined): Work {
  const target = out === undefined ? file : path.join(out, path.basename(file));
  return { source: file, target, inFolder: undefined, bytes: readInput(file) };
}

function folderWorks(folder: string, out: string | undefined): Work[] {
  const base = out === undefined ? folder : path.join(out, path.basename(path.resolve(folder)));
  const works = [...readFolder(folder)].map(([name, bytes]): Work => {
    return { source: path.join(folder, name), target: path.join(base, name), inFolder: name, bytes };
  });
  if (works.some(({ source }) => isSignable(source))) return works;
  throw new KnownError(
    'NothingToSign',
    `'${folder}' holds no file that can be signed (.ps1 .psm1 .psd1 .ps1xml). [NothingToSign]`,
  );
}
