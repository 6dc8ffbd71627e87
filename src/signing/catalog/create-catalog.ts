/** Makes and signs a catalog over the files of a folder. */
import { checkDigest, digestOf } from '../algorithms.js';
import { oids } from '../oids.js';
import { authenticodeAttributes } from '../opus-info.js';
import { writeSignedData } from '../pkcs7/write-signed-data.js';
import { RefusalError } from '../refusal.js';
import type { SigningOptions } from '../sign-bytes.js';
import { timestampBy } from '../timestamp/timestamp-by.js';
import { catalogList, emptyFile, memberOf } from './catalog-format.js';

/** How to make a catalog. */
export interface CatalogOptions extends SigningOptions {
  /** When it was made: part of the catalog, in whole seconds. The same time and files give the same bytes (RSA, no timestamp). */
  time: Date;
}

/**
 * A signed catalog of version 2, as New-FileCatalog makes it.
 * @param files contents by their paths in the folder, with `/`. The catalog itself is not among them.
 * @throws RefusalError for a path that leads out of the folder, or two that Windows takes for one.
 */
export async function createCatalog(
  files: ReadonlyMap<string, Uint8Array>,
  options: CatalogOptions,
): Promise<Uint8Array> {
  const { digest = 'sha256', signer, time, timestamp } = options;
  checkDigest(digest);
  checkPaths([...files.keys()]);
  const members: Buffer[] = [];
  const attributes: Buffer[] = [];
  // The order in which a file system lists files must not matter.
  for (const name of [...files.keys()].toSorted()) {
    const content = files.get(name)!;
    const stored = name.replaceAll('/', '\\');
    if (content.length === 0) attributes.push(emptyFile(stored));
    else members.push(...memberOf(stored, content));
  }
  // Only has to differ from list to list: the digest of what is in it does.
  const id = digestOf('sha256', ...members, ...attributes).subarray(0, 16);
  return writeSignedData({
    contentType: oids.certificateTrustList,
    content: catalogList(id, time, members, attributes),
    digest,
    attributes: authenticodeAttributes(options),
    signer,
    stamp: timestamp && timestampBy(timestamp, digest, options.signer.certificate),
  });
}

/** Paths as Windows would find them. */
function checkPaths(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split('/');
    if (/[\\:\0]/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
      throw new RefusalError('CatalogNotValid', `'${path}' is not the path of a file inside of the folder, with '/'.`);
    }
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) {
      throw new RefusalError('CatalogNotValid', `'${other}' and '${path}' are one file to Windows. Rename one.`);
    }
    seen.set(path.toLowerCase(), path);
  }
}
