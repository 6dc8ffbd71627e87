/** Names of the entries of a package, judged as every file system that may unpack it would read them. */
import { refusePackage } from './refuse-package.js';

/** Names that are devices in every folder of Windows, whatever their extension. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?:\.|$)/i;

/**
 * Refuses names that lead out of the folder, that Windows reads as others, or that meet another one.
 * @throws KnownError `PackageEntryName`, `PackageEntryTwice`.
 */
export function checkEntryNames(names: readonly string[]): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const name of names) {
    const wrong = faultOf(name);
    if (wrong !== undefined) refusePackage('PackageEntryName', `the name ${JSON.stringify(name)} ${wrong}`);
    // Windows and macOS do not tell capitals apart.
    const key = name.toLowerCase();
    const parents = key.split('/').map((_, index, segments) => segments.slice(0, index).join('/'));
    if (files.has(key) || folders.has(key) || parents.some((parent) => files.has(parent))) {
      refusePackage('PackageEntryTwice', `${JSON.stringify(name)} stands for a file that another entry has written`);
    }
    files.add(key);
    for (const parent of parents) folders.add(parent);
  }
}

function faultOf(name: string): string | undefined {
  if (!/^[\x20-\x7e]+$/.test(name)) return 'is empty, or has characters that are not printable ASCII';
  if (/[\\:*?"<>|]/.test(name)) return 'has a character that Windows does not allow in names';
  for (const segment of name.split('/')) {
    if (segment === '') return 'is absolute, names a folder, or has an empty part';
    if (segment === '.' || segment === '..') return 'leads out of its folder';
    if (/[. ]$|^ /.test(segment)) return 'has a part that begins or ends with a blank, or ends with a dot';
    if (device.test(segment)) return 'has a part that is a device of Windows';
  }
  return undefined;
}
