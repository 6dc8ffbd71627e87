/** A gallery package (nupkg): the files of a module, and the parts that NuGet and its galleries expect beside them. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { renderTemplate } from '../render/templates.js';
import { readManifest } from './manifest-data.js';
import { packageMetadata } from './package-metadata.js';
import type { PackageMetadata } from './package-metadata.js';
import { contentTypesPart, corePropertiesPart, relationshipsPart } from './package-parts.js';
import { writeZip } from './zip-write.js';

/** A package in memory. */
export interface BuiltPackage {
  readonly metadata: PackageMetadata;
  /** `WslNet.1.2.3.nupkg`: what a gallery that is a folder finds it by. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs a module. The same files give the same bytes, in whatever order, time zone and culture.
 * @param name the name of the module.
 * @param files its bytes by path, with `/`: what is not to change any more.
 * @throws KnownError `ManifestNotReadable`, `PackageMetadata`, `PackageFileName`.
 */
export function buildPackage(name: string, files: ReadonlyMap<string, Uint8Array>): BuiltPackage {
  const manifest = files.get(`${name}.psd1`);
  if (manifest === undefined) {
    throw new KnownError(
      'ManifestMissing',
      `The module has no ${name}.psd1, and without it no package. [ManifestMissing]`,
    );
  }
  const paths = [...files.keys()].toSorted();
  for (const file of paths) checkFileName(name, file);
  const metadata = packageMetadata(name, readManifest(Buffer.from(manifest).toString('utf8')));
  const view = { ...metadata, tagLine: metadata.tags.join(' ') };
  const nuspecName = `${name}.nuspec`;
  const nuspec = renderTemplate('package/nuspec.hbs', view);
  const entries = new Map<string, Uint8Array>([
    [relationshipsPart, Buffer.from(relationships(nuspecName))],
    [nuspecName, Buffer.from(nuspec)],
    ...paths.map((file) => [file, files.get(file)!] as const),
    [
      contentTypesPart,
      Buffer.from(renderTemplate('package/content-types.hbs', { extensions: extensionsOf([...paths, nuspecName]) })),
    ],
    [corePropertiesPart, Buffer.from(renderTemplate('package/core-properties.hbs', view))],
  ]);
  return { metadata, fileName: `${name}.${metadata.version}.nupkg`, bytes: writeZip(entries) };
}

/** Names that every file system, ZIP reader and part name of OPC takes as they are, and that are none of the parts. */
function checkFileName(name: string, file: string): void {
  const plain = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$/.test(file);
  if (plain && !/^package\//i.test(file) && !/^[^/]*\.nuspec$/i.test(file)) return;
  throw new KnownError(
    'PackageFileName',
    `'${file}' of the module ${name} cannot be in a package: letters, digits, '.', '_' and '-' are allowed, an extension is needed, and package/ and *.nuspec are taken. [PackageFileName]`,
  );
}

function relationships(nuspec: string): string {
  const targets = [
    ['http://schemas.microsoft.com/packaging/2010/07/manifest', nuspec],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', corePropertiesPart],
  ] as const;
  return renderTemplate('package/relationships.hbs', {
    relationships: targets.map(([type, part]) => ({ type, target: `/${part}`, id: relationshipId(`/${part}`) })),
  });
}

function extensionsOf(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => path.posix.extname(file).slice(1).toLowerCase()))].toSorted();
}

/** An id as NuGet makes it, so that the part is the same. */
function relationshipId(target: string): string {
  return `R${createHash('sha512').update(target).digest('hex').slice(0, 16).toUpperCase()}`;
}
