/** `wslnet sign`: puts signatures on files, or takes them off. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { writeFilesWhole } from '../output/write-files.js';
import { createCatalog } from '../signing/catalog/create-catalog.js';
import type { EncodingWithoutMark } from '../signing/file-text.js';
import { RefusalError } from '../signing/refusal.js';
import { removeSignature } from '../signing/remove-signature.js';
import { signBytes } from '../signing/sign-bytes.js';
import type { ScriptSigningOptions } from '../signing/sign-bytes.js';
import { isSignable } from '../signing/signature-block.js';
import { Progress } from './progress.js';
import { worksOf } from './sign-works.js';
import type { Work } from './sign-works.js';
import { catalogTime, checkSigningFlags, of, signingOptionsOf } from './signing-options.js';
import type { SigningFlags } from './signing-options.js';

/** What the command line says. */
export interface SignOptions extends SigningFlags {
  /** Folder for the signed files, instead of their places. */
  out?: string;
  /** Name of a catalog to make over the one folder. */
  catalog?: string;
  remove?: boolean;
  replace?: boolean;
  withoutBom?: string;
}

/** Returns the exit code. Every file is read and signed before the first one is written. */
export async function runSign(paths: readonly string[], options: SignOptions): Promise<number> {
  checkOptions(options);
  const works = worksOf(paths, options.out);
  const results = options.remove ? removeAll(works, options.out !== undefined) : await signAll(works, options);
  try {
    for (const file of results.keys()) mkdirSync(path.dirname(file), { recursive: true });
    writeFilesWhole(results);
  } catch (error) {
    throw new KnownError('FileNotWritten', `The files cannot be written: ${(error as Error).message} [FileNotWritten]`);
  }
  const verb = options.remove ? 'Removed the signature of' : 'Signed';
  for (const file of results.keys()) {
    process.stderr.write(`${isSignable(file) || file.endsWith('.cat') ? verb : 'Copied'} ${file}\n`);
  }
  return 0;
}

function checkOptions(options: SignOptions): void {
  const { certificate, withoutBom, remove, catalog, replace, name, url, timestamp } = options;
  checkSigningFlags(options);
  checkEncoding(withoutBom);
  const forSigning = Object.entries({ certificate, catalog, replace, name, url, timestamp: timestamp[0] });
  const [unneeded] = forSigning.find(([, value]) => remove && value !== undefined) ?? [];
  if (unneeded !== undefined) {
    throw new KnownError(
      'OptionNotNeeded',
      `--remove takes signatures off; --${unneeded} is for signing. [OptionNotNeeded]`,
    );
  }
}

/** @throws KnownError for anything but the two encodings. */
export function checkEncoding(encoding: string | undefined): asserts encoding is EncodingWithoutMark | undefined {
  if (encoding === undefined || encoding === 'utf-8' || encoding === 'windows-1252') return;
  throw new KnownError(
    'EncodingNotSupported',
    `'${encoding}' is not an encoding. Allowed: utf-8, windows-1252. [EncodingNotSupported]`,
  );
}

type Results = Map<string, Uint8Array>;

/**
 * Of a folder only what is signed loses a signature; a file that was named must have one.
 * @param copies whether the rest of a folder is to be at the other place, too.
 */
function removeAll(works: readonly Work[], copies: boolean): Results {
  const results: Results = new Map();
  for (const { source, target, inFolder, bytes } of works) {
    if (inFolder !== undefined && copies) results.set(target, bytes);
    if (inFolder !== undefined && !isSignable(source)) continue;
    try {
      results.set(target, removeSignature(bytes, source));
    } catch (error) {
      if (inFolder === undefined || !(error instanceof RefusalError) || error.id !== 'NotSigned')
        throw of(source, error);
    }
  }
  return results;
}

async function signAll(works: readonly Work[], options: SignOptions): Promise<Results> {
  const signing: ScriptSigningOptions = {
    ...signingOptionsOf(options),
    replace: options.replace,
    withoutMark: options.withoutBom as EncodingWithoutMark | undefined,
  };
  const progress = new Progress(process.stderr);
  const results: Results = new Map();
  try {
    for (const { source, target, inFolder, bytes } of works) {
      if (inFolder === undefined || isSignable(source)) {
        progress.show(`signing ${source} …`);
        results.set(
          target,
          await signBytes(bytes, source, signing).catch((error: unknown) => Promise.reject(of(source, error))),
        );
      } else if (options.out !== undefined) {
        results.set(target, bytes);
      }
    }
    if (options.catalog !== undefined) await addCatalog(options.catalog, works, results, signing);
  } finally {
    progress.clear();
  }
  return results;
}

/** A catalog over the one folder, as it is when everything in it is signed. */
async function addCatalog(
  name: string,
  works: readonly Work[],
  results: Results,
  signing: ScriptSigningOptions,
): Promise<void> {
  const [first] = works;
  if (first?.inFolder === undefined || !name.endsWith('.cat') || path.basename(name) !== name) {
    throw new KnownError(
      'CatalogName',
      `--catalog '${name}' must be a name that ends with .cat, for one folder. [CatalogName]`,
    );
  }
  const folder = first.target.slice(0, first.target.length - first.inFolder.length);
  const files = new Map<string, Uint8Array>();
  for (const { target, inFolder, bytes } of works) {
    if (inFolder === undefined || path.join(folder, inFolder) !== target) {
      throw new KnownError(
        'CatalogName',
        `--catalog '${name}' is for one folder; several paths are named. [CatalogName]`,
      );
    }
    if (inFolder !== name) files.set(inFolder, results.get(target) ?? bytes);
  }
  results.set(path.join(folder, name), await createCatalog(files, { ...signing, time: catalogTime(new Date()) }));
}
