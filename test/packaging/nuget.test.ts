/** Our packages in NuGet's own reader, and those of NuGet's own builder, which Compress-PSResource calls, in ours. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, it } from 'vitest';
import { buildPackage } from '../../src/packaging/build-package.js';
import { readNuspec } from '../../src/packaging/nuspec-read.js';
import { readPackage } from '../../src/packaging/read-package.js';
import { readZip } from '../../src/packaging/zip-read.js';
import { useEngine, useTempFolder } from '../engine/harness.js';
import { generatedModule } from './module-files.js';

const { run } = useEngine();
const folder = useTempFolder();
const files = generatedModule();
const built = buildPackage('WslNet', files);
let nuget: string;

beforeAll(async () => {
  // The SDK brings NuGet: "10.0.100 [/usr/share/dotnet/sdk]".
  const { stdout } = await execa('dotnet', ['--list-sdks']);
  const [, version = '', root = ''] = /^(\S+) \[(.*)\]$/.exec(stdout.split('\n').at(-1)!) ?? [];
  nuget = path.join(root, version, 'NuGet.Packaging.dll');
});

async function withNuget(script: string, values: Record<string, string>): Promise<unknown> {
  const loading = 'param ($Nuget, $Package, $Nuspec, $Base) $null = [System.Reflection.Assembly]::LoadFrom($Nuget)\n';
  const { output, errors } = await run(loading + script, { arguments: { Nuget: nuget, ...values }, depth: 5 });
  expect(errors).toEqual([]);
  return output[0];
}

it('NuGet reads the same metadata, and sees a package without mistakes', async () => {
  const file = path.join(folder(), built.fileName);
  writeFileSync(file, built.bytes);
  const read = await withNuget(
    `$reader = [NuGet.Packaging.PackageArchiveReader]::new($Package)
    try {
      $null = $reader.ValidatePackageEntriesAsync([System.Threading.CancellationToken]::None).GetAwaiter().GetResult()
      $nuspec = $reader.NuspecReader
      @{
        id = $nuspec.GetId(); version = $nuspec.GetVersion().ToNormalizedString(); authors = $nuspec.GetAuthors()
        owners = $nuspec.GetOwners(); description = $nuspec.GetDescription(); copyright = $nuspec.GetCopyright()
        licenseUrl = $nuspec.GetLicenseUrl(); projectUrl = $nuspec.GetProjectUrl()
        releaseNotes = $nuspec.GetReleaseNotes(); tags = $nuspec.GetTags()
        accept = $nuspec.GetRequireLicenseAcceptance(); files = @($reader.GetFiles())
      }
    } finally { $reader.Dispose() }`,
    { Package: file },
  );
  const { tags, ...metadata } = built.metadata;
  const entries = [...readZip(built.bytes).keys()];
  expect(read).toEqual({ ...metadata, tags: tags.join(' '), accept: false, files: entries });
});

it('NuGet builds the same package of the same files, but for times and the layout of its XML', async () => {
  const base = path.join(folder(), 'module');
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
    writeFileSync(path.join(base, name), content);
  }
  const nuspec = path.join(base, 'WslNet.nuspec');
  writeFileSync(nuspec, readZip(built.bytes).get('WslNet.nuspec')!);
  const file = path.join(folder(), 'reference.nupkg');
  await withNuget(
    `$builder = [NuGet.Packaging.PackageBuilder]::new($Nuspec, $Base, $null, $true)
    $stream = [System.IO.File]::Create($Package)
    try { $builder.Save($stream) } finally { $stream.Dispose() }`,
    { Package: file, Nuspec: nuspec, Base: base },
  );
  const reference = readFileSync(file);
  expect(readPackage(reference).files).toEqual(new Map(files));
  const [ours, theirs] = [built.bytes, reference].map((archive) => {
    const entries = readZip(archive);
    const text = (name: string): string => entries.get(name)!.toString('utf8');
    const elements = (name: string): string[] => [...text(name).matchAll(/<(?!\?|\/)[^>]*>/g)].map(String).toSorted();
    return {
      names: [...entries.keys()].toSorted(),
      nuspec: new Map([...readNuspec(text('WslNet.nuspec')).texts].toSorted()),
      namespace: /xmlns="[^"]*"/.exec(text('WslNet.nuspec'))?.[0],
      types: elements('[Content_Types].xml'),
      relationships: elements('_rels/.rels'),
      properties: text('package/services/metadata/core-properties/nuget.psmdcp')
        .replaceAll(/<lastModifiedBy>.*<\/lastModifiedBy>/g, '')
        .replaceAll(/>\s+</g, '><')
        .trim(),
    };
  });
  expect(ours).toEqual(theirs);
});
