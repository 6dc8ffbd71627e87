/** The signed copy of a module: every file that PowerShell looks for a signature in, and a catalog over all of them. */
import { createCatalog, isSignable, signBytes } from '../signing/index.js';
import type { CatalogOptions } from '../signing/index.js';

/** How to sign a module. */
export interface ModuleSigningOptions extends CatalogOptions {
  /** Told before each file, and before the catalog. */
  onFile?: ((path: string) => void) | undefined;
}

/** Name of the catalog: installers look for it beside the manifest, under the name of the module. */
export function catalogName(module: string): string {
  return `${module}.cat`;
}

/**
 * Signs a module.
 * @param module its name.
 * @param files its contents by path, with `/`, unsigned and without a catalog.
 * @returns the same files in the order of their paths, and the catalog as the last one.
 * @throws RefusalError where a file must not be signed, or a key or a timestamp server fails.
 */
export async function signModule(
  module: string,
  files: ReadonlyMap<string, Uint8Array>,
  { onFile, ...options }: ModuleSigningOptions,
): Promise<Map<string, Uint8Array>> {
  const signed = new Map<string, Uint8Array>();
  for (const path of [...files.keys()].toSorted()) {
    const content = files.get(path)!;
    onFile?.(path);
    signed.set(path, isSignable(path) ? await signBytes(content, path, options) : content);
  }
  onFile?.(catalogName(module));
  return signed.set(catalogName(module), await createCatalog(signed, options));
}
