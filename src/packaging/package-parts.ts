/** What a package holds beside the files of its module (Open Packaging Conventions). Installers delete these. */

/** Says what kind of content each extension is. */
export const contentTypesPart = '[Content_Types].xml';

/** Says which part is the nuspec. */
export const relationshipsPart = '_rels/.rels';

const corePropertiesFolder = 'package/services/metadata/core-properties/';

/** Title and author. The name is free; this one is that of NuGet where it packs deterministically. */
export const corePropertiesPart = `${corePropertiesFolder}nuget.psmdcp`;

/** The signature of a gallery over the whole package (NuGet, "Package Signatures Technical Details"). */
export const gallerySignaturePart = '.signature.p7s';

/** Whether an entry is a part, and no file of the module. The nuspec is one, too. */
export function isPart(name: string): boolean {
  return (
    name === contentTypesPart ||
    name === relationshipsPart ||
    name === gallerySignaturePart ||
    isNuspec(name) ||
    isCoreProperties(name)
  );
}

/** Title and author, in the one folder for them. Other characters could be encoded ones, and lead elsewhere. */
export function isCoreProperties(name: string): boolean {
  return name.startsWith(corePropertiesFolder) && /^\w+\.psmdcp$/.test(name.slice(corePropertiesFolder.length));
}

/** A nuspec counts only beside the manifest. */
export function isNuspec(name: string): boolean {
  return /^[^/]+\.nuspec$/i.test(name);
}
