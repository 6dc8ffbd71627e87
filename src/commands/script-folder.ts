/** The scripts of a rule file and the folder that holds them: compare, write, and spare what is not ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { KnownError } from '../known-error.js';
import { writeWhole } from '../output/write-files.js';
import type { FileContent } from '../output/write-files.js';
import { scriptMarker } from '../render/rule-scripts.js';
import { RefusalError } from '../signing/refusal.js';
import { removeSignature } from '../signing/remove-signature.js';

/**
 * Prints how the files differ from the scripts; returns 1 where they do. Signatures do not count, and neither do line ends,
 * which git may change.
 */
export function compareScripts(scripts: ReadonlyMap<string, string>, folder: string): number {
  const stale: string[] = [];
  for (const [name, script] of scripts) {
    const present = withLineFeeds(withoutSignature(name, readIfPresent(path.join(folder, name)) ?? ''));
    const wanted = withLineFeeds(script);
    if (present === wanted) continue;
    stale.push(name);
    process.stdout.write(createTwoFilesPatch(name, name, present, wanted, 'present', 'generated'));
  }
  if (stale.length === 0) {
    process.stdout.write(`The scripts in ${folder} are up to date.\n`);
    return 0;
  }
  process.stderr.write(`Not up to date in ${folder}: ${stale.join(', ')}. Run the command without --check.\n`);
  return 1;
}

/**
 * Writes the scripts, all or none.
 * @throws KnownError where a file is in the way, or the folder cannot be written.
 */
export function writeScripts(scripts: ReadonlyMap<string, FileContent>, folder: string, force: boolean): void {
  const foreign = [...scripts.keys()].filter((name) => {
    const present = readIfPresent(path.join(folder, name));
    return present !== undefined && !present.startsWith(scriptMarker);
  });
  if (foreign.length > 0 && !force) {
    const names = foreign.map((name) => `'${path.join(folder, name)}'`).join(', ');
    throw new KnownError(
      'ScriptNotOurs',
      `${names} was not made by \`wslnet script\`. Nothing was written. Move it away, or give --force.`,
    );
  }
  try {
    writeWhole(folder, scripts);
  } catch (error) {
    throw new KnownError('ScriptNotWritten', `The scripts cannot be written: ${(error as Error).message}`);
  }
  for (const name of scripts.keys()) process.stderr.write(`Wrote ${path.join(folder, name)}\n`);
}

/** The text without its signature. One whose line ends git has changed is none any more, and shows as a difference. */
function withoutSignature(name: string, text: string): string {
  try {
    return Buffer.from(removeSignature(Buffer.from(text), name)).toString();
  } catch (error) {
    if (error instanceof RefusalError) return text;
    throw error;
  }
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Nothing where there is no such file. */
function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new KnownError('ScriptNotReadable', `'${file}' is in the way: ${(error as Error).message}`);
  }
}
