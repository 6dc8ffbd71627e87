/** Verifies a catalog, and that a folder holds what it lists, all of it, and nothing else. */
import { digestOf } from '../algorithms.js';
import { oids } from '../oids.js';
import { readSignedData } from '../pkcs7/signed-data.js';
import { refusalOf } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { RefusalId } from '../refusal-ids.js';
import { verifySignature } from '../verify-signature.js';
import type { SignatureInfo, VerifyingOptions } from '../verify-signature.js';
import { readCatalogList } from './read-catalog.js';
import type { CatalogList } from './read-catalog.js';

/** Why a catalog, or a file by it, is not accepted. */
export interface CatalogRefusal extends Refusal {
  /** Path of the file with `/`; nothing where it is the catalog itself. */
  file?: string;
}

/** What came out. */
export type CatalogResult =
  | ({ accepted: true; /** When the catalog was made, ISO 8601. */ created: string; files: string[] } & SignatureInfo)
  | { accepted: false; refusals: CatalogRefusal[] };

/**
 * Verifies a catalog.
 * @param files contents by their paths in the folder, with `/`, without the catalog itself.
 */
export function verifyCatalog(
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  options: VerifyingOptions,
): CatalogResult {
  let list: CatalogList;
  let info: SignatureInfo;
  try {
    const data = readSignedData(bytes, oids.certificateTrustList);
    // The signature first: what nobody has signed is not worth reading.
    info = verifySignature(data, oids.certificateTrustList, options);
    list = readCatalogList(data.content);
  } catch (error) {
    return { accepted: false, refusals: [refusalOf(error)] };
  }
  const refusals = compareFiles(list, files);
  if (refusals.length > 0) return { accepted: false, refusals };
  return { accepted: true, created: list.time.toISOString(), files: [...files.keys()].toSorted(), ...info };
}

function compareFiles(list: CatalogList, files: ReadonlyMap<string, Uint8Array>): CatalogRefusal[] {
  const refusals: CatalogRefusal[] = [];
  const refuse = (id: RefusalId, file: string, message: string): void => {
    refusals.push({ id, file, message });
  };
  for (const file of [...list.files.keys(), ...list.emptyFiles]) {
    const content = files.get(file);
    if (content === undefined) {
      refuse('CatalogFileMissing', file, 'The catalog lists this file, and it is not there. Get the module again.');
    } else if (list.emptyFiles.includes(file) ? content.length > 0 : sha(content, 'sha256') !== list.files.get(file)) {
      refuse('CatalogFileChanged', file, 'The file was changed after the catalog was made. Get the module again.');
    }
  }
  const listed = new Set([...list.files.keys(), ...list.emptyFiles]);
  for (const file of files.keys()) {
    if (listed.has(file)) continue;
    refuse(
      'CatalogFileUnlisted',
      file,
      'The catalog does not list this file: somebody put it there afterwards. Remove it.',
    );
  }
  if (refusals.length > 0) return refusals;
  // Old systems find files by SHA-1: what stands for no file here would let in another one.
  const known = new Set([...files.values()].map((content) => sha(content, 'sha1')));
  const unknown = list.sha1.find((digest) => !known.has(digest));
  if (unknown === undefined) return [];
  return [{ id: 'CatalogFileMissing', message: `The catalog lists SHA-1 ${unknown}, which is that of no file here.` }];
}

function sha(content: Uint8Array, digest: 'sha1' | 'sha256'): string {
  return digestOf(digest, content).toString('hex');
}
