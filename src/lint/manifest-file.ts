/** The manifest (psd1) as checks see it. */
import { readManifest } from '../packaging/manifest-data.js';
import type { ManifestTable, ManifestValue } from '../packaging/manifest-data.js';
import type { LintContext } from './context.js';
import { moduleText } from './module-files.js';

/**
 * What stands behind a key, in the manifest itself or in its PSData; nothing where the key is missing.
 * @throws KnownError `ManifestNotReadable`.
 */
export function manifestValue(context: LintContext, key: string): ManifestValue | undefined {
  return tableWith(context, key)?.get(key);
}

/** The texts that stand behind a key. */
export function manifestTexts(context: LintContext, key: string): string[] {
  return tableWith(context, key)?.texts(key) ?? [];
}

function tableWith(context: LintContext, key: string): ManifestTable | undefined {
  const text = moduleText(context, 'manifest');
  if (text === '') return undefined;
  const manifest = readManifest(text);
  return [manifest, manifest.table('PrivateData').table('PSData')].find((table) => table.has(key));
}
