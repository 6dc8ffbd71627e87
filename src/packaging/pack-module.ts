/** From the files of a module to a signed copy and its package, in memory. */
import { KnownError } from '../known-error.js';
import { buildPackage } from './build-package.js';
import { readManifest } from './manifest-data.js';
import { readPackage } from './read-package.js';
import { signModule } from './sign-module.js';
import type { ModuleSigningOptions } from './sign-module.js';

/** What `wslnet pack` makes. */
export interface PackedModule {
  readonly name: string;
  /** With the label of a prerelease. */
  readonly version: string;
  /** The signed files and the catalog, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly package: { readonly fileName: string; readonly bytes: Uint8Array };
}

/**
 * Signs and packs a module. The same files, certificate and time give the same bytes (RSA, no timestamp).
 * @param name the name of the module.
 * @param files its contents by path, with `/`: exactly those that its manifest lists.
 * @throws KnownError where the module is not whole or cannot be packed, RefusalError where it cannot be signed.
 */
export async function packModule(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  options: ModuleSigningOptions,
): Promise<PackedModule> {
  checkFileList(name, files);
  const signed = await signModule(name, files, options);
  const { fileName, bytes, metadata } = buildPackage(name, signed);
  // What is read back by the strict reader is what an installer finds.
  const read = readPackage(bytes).files;
  const lost = [...signed].find(([path, content]) => read.get(path)?.equals(content) !== true);
  if (lost !== undefined || read.size !== signed.size)
    throw new Error(`the package does not hold ${lost?.[0]} as it was`);
  return { name, version: metadata.version, files: signed, package: { fileName, bytes } };
}

/** A file that nobody listed would be signed and shipped: a note of an editor, or something worse. */
function checkFileList(name: string, files: ReadonlyMap<string, Uint8Array>): void {
  const manifest = files.get(`${name}.psd1`);
  const listed = manifest === undefined ? [] : readManifest(Buffer.from(manifest).toString('utf8')).texts('FileList');
  const missing = listed.filter((file) => !files.has(file));
  const unlisted = [...files.keys()].filter((file) => !listed.includes(file));
  if (missing.length === 0 && unlisted.length === 0) return;
  const says = [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(unlisted.length > 0 ? [`has ${unlisted.join(', ')}, which FileList of its manifest does not name`] : []),
  ];
  throw new KnownError(
    'ModuleNotWhole',
    `The module ${name} ${says.join(' and ')}. Nothing was signed. Run wslnet generate, or install wslnet again. [ModuleNotWhole]`,
  );
}
