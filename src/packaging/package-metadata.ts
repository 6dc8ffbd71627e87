/** What a package says of its module: taken from the manifest, so that the two cannot differ. */
import { KnownError } from '../known-error.js';
import { galleryLimits } from './gallery-limits.js';
import type { ManifestTable } from './manifest-data.js';

/** The metadata of a nuspec. */
export interface PackageMetadata {
  /** Name of the module. */
  readonly id: string;
  readonly version: string;
  readonly authors: string;
  readonly owners: string;
  readonly description: string;
  readonly copyright: string;
  readonly licenseUrl: string;
  readonly projectUrl: string;
  readonly releaseNotes: string;
  /** Single words. */
  readonly tags: readonly string[];
}

/**
 * The metadata, as Compress-PSResource takes them from a manifest, and the tags by which Find-Command finds functions.
 * @param name the name of the module: its manifest is `name.psd1`.
 * @throws KnownError `PackageMetadata` where the manifest lacks something, or cannot be listed whole.
 */
export function packageMetadata(name: string, manifest: ManifestTable): PackageMetadata {
  const data = manifest.table('PrivateData').table('PSData');
  const functions = manifest.texts('FunctionsToExport');
  const tags = [
    'PSModule',
    ...data.texts('Tags'),
    ...(functions.length > 0 ? ['PSIncludes_Function'] : []),
    ...functions.map((one) => `PSFunction_${one}`),
    ...functions.map((one) => `PSCommand_${one}`),
  ];
  const spaced = tags.find((tag) => !/^\S+$/.test(tag));
  if (spaced !== undefined) refuse(name, `the tag '${spaced}' is not one word`);
  const text = (table: ManifestTable, key: string): string =>
    table.text(key)?.replaceAll('\r\n', '\n').trim() || refuse(name, `${key} is missing`);
  const metadata = {
    id: name,
    version: manifestVersion(name, manifest),
    authors: text(manifest, 'Author'),
    owners: text(manifest, 'CompanyName'),
    description: text(manifest, 'Description'),
    copyright: text(manifest, 'Copyright'),
    licenseUrl: text(data, 'LicenseUri'),
    projectUrl: text(data, 'ProjectUri'),
    releaseNotes: text(data, 'ReleaseNotes'),
    tags,
  };
  const lengths = { ...metadata, tags: tags.join(' ') };
  for (const [key, most] of Object.entries(galleryLimits) as [keyof typeof galleryLimits, number][]) {
    if (lengths[key].length > most) refuse(name, `${key} has more than the ${most} characters that the gallery takes`);
  }
  return metadata;
}

/** The version of a module with its label: `1.2.3-beta01`. */
export function manifestVersion(name: string, manifest: ManifestTable): string {
  const version = manifest.text('ModuleVersion') ?? refuse(name, 'ModuleVersion is missing');
  const prerelease = manifest.table('PrivateData').table('PSData').text('Prerelease') ?? '';
  return prerelease === '' ? version : `${version}-${prerelease.replace(/^-/, '')}`;
}

function refuse(name: string, reason: string): never {
  throw new KnownError(
    'PackageMetadata',
    `${name}.psd1 cannot become a package: ${reason}. Mend src/model/module.ts and generate again. [PackageMetadata]`,
  );
}
