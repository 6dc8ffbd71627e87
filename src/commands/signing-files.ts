/** The files that `wslnet sign` and `wslnet verify` read: scripts, folders, certificates, passphrases. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import type { Certificate } from '../signing/certificates/certificate.js';
import { readCertificates } from '../signing/keys/pem.js';
import type { Passphrase } from '../signing/keys/pem.js';
import { RefusalError } from '../signing/refusal.js';

/** Stands for standard input where a file is expected. */
const standardInput = '-';
/** Holds a passphrase where no file is named. */
const passphraseVariable = 'WSLNET_SIGN_PASSPHRASE';

/** Reads a file that the command line names. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): KnownError {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT'
    ? new KnownError('FileNotFound', `'${file}' does not exist. Check the path. [FileNotFound]`)
    : new KnownError('FileNotReadable', `'${file}' cannot be read: ${message} [FileNotReadable]`);
}

/** Whether a path that the command line names is a folder. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * All files of a folder and those below it.
 * @returns contents by their paths in the folder, with `/`, in one order everywhere.
 * @throws KnownError for a symbolic link: what it leads to is not part of the folder.
 */
export function readFolder(folder: string): Map<string, Buffer> {
  const names = entriesOf(folder).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) return [];
    if (!entry.isFile()) {
      throw new KnownError('NoFile', `'${file}' is a link, or no file at all. Put the file there. [NoFile]`);
    }
    return [path.relative(folder, file).split(path.sep).join('/')];
  });
  return new Map(names.toSorted().map((name) => [name, readInput(path.join(folder, name))]));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** Certificates from files in PEM or DER. */
export function readRoots(files: readonly string[]): Certificate[] {
  return withId(() => files.flatMap((file) => readCertificates(readInput(file), `'${file}'`)));
}

/** Does something about keys and certificates; where that is refused, the message says by which id. */
export function withId<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw new KnownError(error.id, `${error.message} [${error.id}]`);
  }
}

/** The passphrase from a file, standard input or the environment: never from the command line, which everybody can read. */
export function passphraseFrom(file: string | undefined): Passphrase {
  // Standard input can be read once, and two things may be encrypted.
  let word: string | undefined;
  return () => {
    if (file === undefined) return process.env[passphraseVariable];
    word ??= (file === standardInput ? readFileSync(0, 'utf8') : readInput(file).toString('utf8'))
      .replace(/^\ufeff/, '')
      .replace(/\r?\n$/, '');
    return word;
  };
}
