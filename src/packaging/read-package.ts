/** A finished package, read back: its layout, and that nuspec and manifest say the same. */
import { ManifestTable, readManifest } from './manifest-data.js';
import { readNuspec } from './nuspec-read.js';
import type { Dependency } from './nuspec-read.js';
import { manifestVersion } from './package-metadata.js';
import { contentTypesPart, isCoreProperties, isNuspec, isPart, relationshipsPart } from './package-parts.js';
import { refusePackage } from './refuse-package.js';
import { readZip } from './zip-read.js';

/** What a package holds. */
export interface ReadPackage {
  /** Name of the module. */
  readonly name: string;
  readonly version: string;
  readonly manifest: ManifestTable;
  /** Files of the module by path: what an installer leaves. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Reads a package of a module.
 * @throws KnownError with an id that begins with `Package` where a reader could see something else in it, `ManifestNotReadable`.
 */
export function readPackage(bytes: Uint8Array): ReadPackage {
  const entries = readZip(bytes);
  const nuspecs = [...entries.keys()].filter(isNuspec);
  if (nuspecs.length !== 1) refusePackage('PackageNuspec', `it has ${nuspecs.length} files *.nuspec, and not one`);
  for (const part of [contentTypesPart, relationshipsPart]) {
    if (!entries.has(part)) refusePackage('PackagePart', `it lacks ${part}`);
  }
  const properties = [...entries.keys()].filter(isCoreProperties);
  if (properties.length > 1) refusePackage('PackagePart', `it has ${properties.length} files *.psmdcp, and not one`);
  const { texts: nuspec, dependencies } = readNuspec(entries.get(nuspecs[0]!)!.toString('utf8'));
  const name = nuspec.get('id') ?? refusePackage('PackageNuspec', 'its nuspec has no id');
  const version = nuspec.get('version') ?? refusePackage('PackageNuspec', 'its nuspec has no version');
  if (nuspecs[0] !== `${name}.nuspec`) refusePackage('PackageNuspec', `${nuspecs[0]} is of '${name}'`);
  const files = new Map([...entries].filter(([file]) => !isPart(file)));
  const text = files.get(`${name}.psd1`) ?? refusePackage('PackageManifest', `it has no ${name}.psd1`);
  const manifest = readManifest(text.toString('utf8'));
  if (manifest.text('ModuleVersion') === undefined)
    refusePackage('PackageManifest', `${name}.psd1 has no ModuleVersion`);
  const inside = manifestVersion(name, manifest);
  if (inside !== version) {
    refusePackage('PackageManifest', `its nuspec says version ${version}, and ${name}.psd1 says ${inside}`);
  }
  for (const dependency of dependencies) checkDependency(dependency, manifest, name);
  return { name, version, manifest, files };
}

/** The manifest is signed, and the nuspec is not: what an installer gets, too, has to be in the manifest. */
function checkDependency({ id, version }: Dependency, manifest: ManifestTable, name: string): void {
  const required = [manifest.get('RequiredModules') ?? []].flat(1);
  const versions = version.split(/[[\](),\s]+/).filter(Boolean);
  const isRequired = required.some((one) => {
    if (typeof one === 'string') return sameName(one, id) && versions.length === 0;
    if (!(one instanceof ManifestTable) || !sameName(one.text('ModuleName') ?? '', id)) return false;
    const said = new Set(['ModuleVersion', 'RequiredVersion', 'MaximumVersion'].map((key) => one.text(key)));
    return versions.every((each) => said.has(each));
  });
  if (isRequired) return;
  refusePackage(
    'PackageManifest',
    `its nuspec needs the module '${id}' ${version}, and ${name}.psd1 does not (RequiredModules)`,
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether something is a package by its name. */
export function isPackageName(file: string): boolean {
  return /\.nupkg$/i.test(file);
}
