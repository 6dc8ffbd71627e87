/** Why a package is not accepted. Ids never change; docs/packaging.md lists them, and a test holds it to that. */
import { KnownError } from '../known-error.js';

/** What each id stands for. */
export const packageRefusals = {
  PackageTooLarge: 'more entries or bytes than any module has, packed or unpacked',
  PackageLayout: 'bytes before, between or behind the entries, or a directory that does not fit them',
  PackageEntry:
    'an entry with two meanings: headers that differ, extra fields, encryption, a link, a wrong size or checksum',
  PackageEntryName: 'a name that leads out of the folder, or that Windows reads as another one',
  PackageEntryTwice: 'two entries for one file',
  PackagePart: 'a part that every package has once, and that is not there, or stands twice',
  PackageNuspec: 'no nuspec, more than one, or one that is too large or cannot be read in exactly one way',
  PackageManifest: 'no manifest of that name, or one that says another version or other needed modules than the nuspec',
} as const;

/** The id of a refusal. */
export type PackageRefusalId = keyof typeof packageRefusals;

/**
 * Refuses a package.
 * @param reason what is wrong, and where in it.
 */
export function refusePackage(id: PackageRefusalId, reason: string): never {
  throw new KnownError(id, `The package is refused: ${reason}. Get it again from where it was published. [${id}]`);
}
