/** Changes one configuration file: whole or not at all, and nothing that somebody else wrote meanwhile is lost. */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, lstat, open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import { KnownError } from '../known-error.js';
import { shown } from '../rule-file/mistake.js';

/** What became of a file. */
export interface ConfigFileChange {
  /** Whether its bytes are other ones now. */
  changed: boolean;
  /** Path of the copy of what it was before; nothing where it did not exist or nothing was changed. */
  backup: string | undefined;
}

/** How a file is changed. */
export interface ChangeOptions {
  /** Whether the bytes from before are kept in a dated copy beside the file. */
  backup: boolean;
}

/** Takes the bytes of a file (nothing where it does not exist) and gives those that it is to have. */
export type ConfigFileEdit = (before: Buffer | undefined) => Uint8Array;

/**
 * Reads a file, asks what it is to be, and puts that in its place. Symbolic links stay links: what they lead to is changed.
 * On Unix the new file has the permissions and the owner of the old one; on Windows those that its folder gives.
 * @param edit is asked again where somebody else changes the file before it is written.
 * @throws KnownError where the file cannot be read or written; then it is as it was. What `edit` throws.
 */
export async function changeConfigFile(
  file: string,
  edit: ConfigFileEdit,
  options: ChangeOptions,
): Promise<ConfigFileChange> {
  const target = await linkTarget(file);
  const release = await takeTurn(target);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      const before = await readConfigFile(target);
      const after = edit(before);
      if (before?.equals(after) ?? false) return { changed: false, backup: undefined };
      if (before !== undefined) await refuseReadOnly(target);
      const written = await writeInPlace(target, before, after, options);
      if (written !== undefined) return written;
    }
  } finally {
    await release();
  }
  throw new KnownError(
    'ConfigFileBusy',
    `'${shown(file)}' is changed by another program again and again. Close that, and try again. [ConfigFileBusy]`,
  );
}

/**
 * The bytes of a configuration file; nothing where it does not exist.
 * @throws KnownError where it cannot be read.
 */
export async function readConfigFile(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new KnownError(
      'ConfigFileNotReadable',
      `'${shown(file)}' cannot be read: ${message} [ConfigFileNotReadable]`,
    );
  }
}

/** Nothing where the file is not the one any more that was read. */
async function writeInPlace(
  target: string,
  before: Buffer | undefined,
  after: Uint8Array,
  { backup }: ChangeOptions,
): Promise<ConfigFileChange | undefined> {
  const temporary = `${target}.wslnet-${randomUUID()}`;
  let copy: string | undefined;
  try {
    await writeBeside(target, temporary, after, before !== undefined);
    if (backup && before !== undefined) copy = await copyBeside(target);
    const now = await readConfigFile(target);
    if (before === undefined ? now !== undefined : now === undefined || !now.equals(before)) {
      if (copy !== undefined) await rm(copy, { force: true });
      return undefined;
    }
    await rename(temporary, target);
    await flushFolder(target);
    return { changed: true, backup: copy };
  } catch (error) {
    if (copy !== undefined) await rm(copy, { force: true });
    if (error instanceof KnownError) throw error;
    throw notWritten(target, (error as Error).message);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes a new file down to the disk; like the one that it replaces, it has its permissions and, if possible, its owner. */
async function writeBeside(target: string, temporary: string, bytes: Uint8Array, exists: boolean): Promise<void> {
  const like = exists ? await stat(target) : undefined;
  const handle = await open(temporary, 'wx', like === undefined ? 0o666 : 0o600);
  try {
    await handle.writeFile(bytes);
    if (like !== undefined && process.platform !== 'win32') {
      // Only root may give a file away; whoever may not becomes its owner, as with any editor that replaces files.
      if (process.getuid?.() === 0) await handle.chown(like.uid, like.gid);
      await handle.chmod(like.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A copy with the time in its name: names sort by time. */
async function copyBeside(target: string): Promise<string> {
  for (let time = Date.now(); ; time++) {
    const stamp = new Date(time).toISOString().replaceAll(':', '');
    const copy = `${target}.${stamp}.bak`;
    try {
      await copyFile(target, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Where a path leads to, also where nothing is there yet. */
async function linkTarget(file: string): Promise<string> {
  let current = path.resolve(file);
  for (let step = 0; step < 40; step++) {
    const entry = await lstat(current).catch(() => undefined);
    if (entry === undefined) return await inRealFolder(current);
    if (!entry.isSymbolicLink()) {
      if (entry.isFile()) return await realpath(current);
      throw new KnownError('ConfigFileNotReadable', `'${shown(file)}' is not a file. [ConfigFileNotReadable]`);
    }
    current = path.resolve(path.dirname(current), await readlink(current));
  }
  throw new KnownError(
    'ConfigFileNotReadable',
    `'${shown(file)}' is a symbolic link that leads nowhere. Mend the link. [ConfigFileNotReadable]`,
  );
}

/** The path in its real folder. */
async function inRealFolder(file: string): Promise<string> {
  const named = path.dirname(file);
  const folder = await realpath(named).catch(() => {
    throw notWritten(file, `there is no folder '${shown(named)}'. Make it first.`);
  });
  return path.join(folder, path.basename(file));
}

/** One `wslnet` at a time changes a file; one that died does not keep the others from it. */
async function takeTurn(target: string): Promise<() => Promise<void>> {
  try {
    return await lock(target, {
      realpath: false,
      stale: 10_000,
      retries: { retries: 60, minTimeout: 50, maxTimeout: 500 },
      // Whoever lost the turn sees before the rename that the file is another one.
      onCompromised: () => undefined,
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ELOCKED') {
      throw new KnownError(
        'ConfigFileBusy',
        `'${shown(target)}' is being changed by another wslnet. Try again. [ConfigFileBusy]`,
      );
    }
    throw notWritten(target, message);
  }
}

/** A rename would replace a file that may not be written, too. */
async function refuseReadOnly(target: string): Promise<void> {
  const { mode } = await stat(target);
  if ((mode & 0o222) === 0) throw notWritten(target, 'it is read-only.');
}

/** A rename is on the disk once its folder is. Windows has no such call, and needs none. */
async function flushFolder(target: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(target), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function notWritten(target: string, why: string): KnownError {
  return new KnownError(
    'ConfigFileNotWritten',
    `'${shown(target)}' cannot be written: ${why} It is as it was. [ConfigFileNotWritten]`,
  );
}
