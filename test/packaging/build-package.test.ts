/** A package: what is in it, and that nothing but the files of the module decides its bytes. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildPackage } from '../../src/packaging/build-package.js';
import { readManifest } from '../../src/packaging/manifest-data.js';
import { packageMetadata } from '../../src/packaging/package-metadata.js';
import { isPart } from '../../src/packaging/package-parts.js';
import { readPackage } from '../../src/packaging/read-package.js';
import { readZip } from '../../src/packaging/zip-read.js';
import { writeZip } from '../../src/packaging/zip-write.js';
import { idOf } from './id-of.js';
import { generatedModule } from './module-files.js';

const files = generatedModule();
const manifest = files.get('WslNet.psd1')!.toString('utf8');
const withManifest = (change: (text: string) => string): Map<string, Buffer> => {
  const changed = change(manifest);
  expect(changed).not.toBe(manifest);
  return new Map([...files, ['WslNet.psd1', Buffer.from(changed)]]);
};

describe('a package', () => {
  const { fileName, bytes, metadata } = buildPackage('WslNet', files);

  it('holds the files of the module as they are, and the parts of a package', () => {
    const { name, version, files: read } = readPackage(bytes);
    expect([name, version, fileName]).toEqual(['WslNet', metadata.version, `WslNet.${metadata.version}.nupkg`]);
    expect(read).toEqual(new Map([...files].toSorted(([one], [other]) => (one < other ? -1 : 1))));
    expect([...readZip(bytes).keys()].filter(isPart)).toHaveLength(4);
  });

  it('is the same for files in any order', () => {
    const reversed = buildPackage('WslNet', new Map([...files].toReversed()));
    expect(createHash('sha256').update(reversed.bytes).digest('hex')).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  it('says by its tags that it is a module, and which functions it has', () => {
    const functions = readManifest(manifest).texts('FunctionsToExport');
    expect(functions.length).toBeGreaterThan(4);
    expect(metadata.tags).toEqual([
      'PSModule',
      ...readManifest(manifest).table('PrivateData').table('PSData').texts('Tags'),
      'PSIncludes_Function',
      ...functions.map((name) => `PSFunction_${name}`),
      ...functions.map((name) => `PSCommand_${name}`),
    ]);
    expect(metadata.tags).toContain('PSEdition_Desktop');
    expect(metadata.tags).toContain('PSEdition_Core');
  });

  it('of a prerelease has its label in name and nuspec', () => {
    const early = buildPackage(
      'WslNet',
      withManifest((text) => text.replace('PSData = @{', "PSData = @{ Prerelease = 'beta2'")),
    );
    expect(early.fileName).toBe(`WslNet.${metadata.version}-beta2.nupkg`);
    expect(readPackage(early.bytes).version).toBe(`${metadata.version}-beta2`);
  });

  it('keeps text that XML and PowerShell write otherwise', () => {
    const notes = `<b>"it's" & so on</b>\r\n- second line`;
    const own = withManifest((text) =>
      text.replace(/ReleaseNotes = .*/, () => `ReleaseNotes = '${notes.replaceAll("'", "''")}'`),
    );
    const nuspec = readZip(buildPackage('WslNet', own).bytes).get('WslNet.nuspec')!.toString('utf8');
    expect(nuspec).toContain('<releaseNotes>&lt;b&gt;"it\'s" &amp; so on&lt;/b&gt;\n- second line</releaseNotes>');
  });
});

describe('refuses to pack', () => {
  it.each([
    ['a module without a manifest', 'ManifestMissing', new Map([['a.ps1', Buffer.from('1')]])],
    ['a manifest that is no data', 'ManifestNotReadable', new Map([['WslNet.psd1', Buffer.from('@{ A = Get-Date }')]])],
    ['a file without an extension', 'PackageFileName', new Map([...files, ['LICENSE', Buffer.from('x')]])],
    ['a name with a blank', 'PackageFileName', new Map([...files, ['a b.txt', Buffer.from('x')]])],
    ['a name that leads out', 'PackageFileName', new Map([...files, ['../a.txt', Buffer.from('x')]])],
    ['a second nuspec', 'PackageFileName', new Map([...files, ['Other.nuspec', Buffer.from('x')]])],
    ['a part', 'PackageFileName', new Map([...files, ['package/a.txt', Buffer.from('x')]])],
  ])('%s', (_, id, own) => expect(idOf(() => buildPackage('WslNet', own))).toBe(id));

  it.each([
    ['no author', (text: string) => text.replace(/Author = .*/, ''), 'Author is missing'],
    [
      'an empty licence',
      (text: string) => text.replace(/LicenseUri = .*/, "LicenseUri = ' '"),
      'LicenseUri is missing',
    ],
    ['a tag of two words', (text: string) => text.replace("'WSL2'", "'WSL 2'"), "the tag 'WSL 2' is not one word"],
    [
      'a long description',
      (text: string) => text.replace("Description = '", `$&${'x'.repeat(4000)}`),
      '4000 characters',
    ],
  ])('%s', (_, change, reason) => {
    expect(() =>
      packageMetadata('WslNet', readManifest(withManifest(change).get('WslNet.psd1')!.toString('utf8'))),
    ).toThrow(reason);
  });
});

describe('refuses to read', () => {
  const entries = readZip(buildPackage('WslNet', files).bytes);
  const nuspec = entries.get('WslNet.nuspec')!.toString('utf8');
  const without = (name: string): Map<string, Buffer> => new Map([...entries].filter(([entry]) => entry !== name));
  const withNuspec = (change: (text: string) => string): Map<string, Buffer> =>
    new Map([...entries, ['WslNet.nuspec', Buffer.from(change(nuspec))]]);

  it.each([
    ['no nuspec', 'PackageNuspec', without('WslNet.nuspec')],
    ['two', 'PackageNuspec', new Map([...entries, ['Other.nuspec', Buffer.from(nuspec)]])],
    ['no content types', 'PackagePart', without('[Content_Types].xml')],
    ['no relationships', 'PackagePart', without('_rels/.rels')],
    ['no manifest', 'PackageManifest', without('WslNet.psd1')],
    ['another id', 'PackageNuspec', withNuspec((text) => text.replace('<id>WslNet<', '<id>Other<'))],
    ['another version', 'PackageManifest', withNuspec((text) => text.replace(/<version>/, '<version>9'))],
    ['no id', 'PackageNuspec', withNuspec((text) => text.replace(/<id>.*<\/id>/, ''))],
    ['two ids', 'PackageNuspec', withNuspec((text) => text.replace('<id>', '<id>Other</id><id>'))],
    ['an id in a comment', 'PackageNuspec', withNuspec((text) => text.replace('<id>', '<!--<id>'))],
    [
      'a document type',
      'PackageNuspec',
      withNuspec((text) => text.replace('<package', '<!DOCTYPE package []><package')),
    ],
    ['an entity', 'PackageNuspec', withNuspec((text) => text.replace('<id>WslNet', '<id>&WslNet;'))],
    ['elements that do not close', 'PackageNuspec', withNuspec((text) => text.replace('</metadata>', ''))],
    ['two metadata', 'PackageNuspec', withNuspec((text) => text.replace('</metadata>', '</metadata><metadata/>'))],
    [
      'a prefix',
      'PackageNuspec',
      withNuspec((text) =>
        text.replace('xmlns="', 'xmlns:v="urn:v" xmlns="').replace('<id>', '<v:id>Other</v:id><id>'),
      ),
    ],
    ['a namespace inside', 'PackageNuspec', withNuspec((text) => text.replace('<id>', '<id xmlns="urn:other">'))],
    [
      'blanks without end',
      'PackageNuspec',
      withNuspec((text) => text.replace('<metadata', `<metadata${' '.repeat(300_000)}`)),
    ],
    [
      'a needed module that the manifest does not need',
      'PackageManifest',
      withNuspec((text) =>
        text.replace('</metadata>', '<dependencies><dependency id="Other" version="1.0" /></dependencies></metadata>'),
      ),
    ],
    [
      'one in a group',
      'PackageManifest',
      withNuspec((text) =>
        text.replace('</metadata>', '<dependencies><group><dependency id="Other"/></group></dependencies></metadata>'),
      ),
    ],
    [
      'two core properties',
      'PackagePart',
      new Map([...entries, ['package/services/metadata/core-properties/b.psmdcp', Buffer.from('x')]]),
    ],
    ['elements that cross', 'PackageNuspec', withNuspec((text) => text.replace('</authors>', '</owners>'))],
  ])('a package with %s', (_, id, own) => expect(idOf(() => readPackage(writeZip(own)))).toBe(id));
});

describe('a package of a module that needs others', () => {
  const needs = withManifest((text) =>
    text.replace(
      'PrivateData = @{',
      "RequiredModules = @('Pester', @{ ModuleName = 'Az'; ModuleVersion = '1.2' })\n    PrivateData = @{",
    ),
  );
  const entries = readZip(buildPackage('WslNet', needs).bytes);
  const nuspec = entries.get('WslNet.nuspec')!.toString('utf8');
  const withNeeds = (...needed: string[]): Uint8Array => {
    const list = needed.map((one) => `<dependency ${one} />`).join('');
    const own = nuspec.replace('</metadata>', `<dependencies>${list}</dependencies></metadata>`);
    return writeZip(new Map([...entries, ['WslNet.nuspec', Buffer.from(own)]]));
  };

  it('may say so in its nuspec, too', () => {
    expect(readPackage(withNeeds('id="pester"', 'id="Az" version="[1.2, )"')).name).toBe('WslNet');
  });

  it.each([['id="Az" version="[0.9]"'], ['id="Pester" version="1.0"'], ['id="Evil"'], ['version="1.2"']])(
    'is refused where the two differ: %s',
    (needed) => expect(idOf(() => readPackage(withNeeds(needed)))).toBe('PackageManifest'),
  );
});
