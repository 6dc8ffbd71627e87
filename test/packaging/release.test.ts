/** A release, from the version in package.json to the package: everything that says a version or notes says the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPackage } from '../../src/packaging/read-package.js';
import { readNuspec } from '../../src/packaging/nuspec-read.js';
import { readZip } from '../../src/packaging/zip-read.js';
import { useEngine } from '../engine/harness.js';
import { packApart } from './build-apart.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-release-'));
afterAll(() => rmSync(root, { recursive: true }));
const { run } = useEngine();

const notes = "### Added\n\n- It's \u2018new\u2019 & <tested>.\n\n### Fixed\n\n- `Get-WslAddress | Format-List`";
const shown = notes.replaceAll(/[\u2018\u2019]/g, "'");

/** The next prerelease, as somebody would write it. */
function prepare(folder: string): void {
  const edit = (name: string, change: (text: string) => string): void => {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };
  edit('package.json', (text) => text.replace(/"version": "[^"]*"/, '"version": "3.4.5-beta01"'));
  edit('CHANGELOG.md', (text) =>
    text.replace('## [Unreleased]', `$&\n\n## [3.4.5-beta01] - 2026-12-31\n\n${notes}\n\n## [3.4.4]`),
  );
}

it('manifest, nuspec, file name and notes agree', { timeout: 240_000 }, async () => {
  const folder = path.join(root, 'copy');
  const env = { folder, timeZone: 'UTC', locale: 'C', umask: '022', prepare };
  const files = await packApart(env, []);
  const bytes = files.get('WslNet.3.4.5-beta01.nupkg');
  expect([...files.keys()]).toContain('WslNet.3.4.5-beta01.nupkg');
  expect(readPackage(bytes!)).toMatchObject({ name: 'WslNet', version: '3.4.5-beta01' });
  const { texts: nuspec } = readNuspec(readZip(bytes!).get('WslNet.nuspec')!.toString('utf8'));
  expect(nuspec.get('version')).toBe('3.4.5-beta01');
  const address = 'https://github.com/wslnet/wslnet/blob/main/CHANGELOG.md';
  expect(nuspec.get('releaseNotes')).toBe(`${shown}\n\n${address}`);
  const { output, errors } = await run(
    `param ($Path) $info = Test-ModuleManifest -Path $Path
    @([string] $info.Version, $info.PrivateData.PSData.Prerelease, $info.ReleaseNotes)`,
    { arguments: { Path: path.join(folder, 'dist/WslNet/WslNet.psd1') } },
  );
  expect(errors).toEqual([]);
  expect(output).toEqual(['3.4.5', 'beta01', `${shown}\n\n${address}`.replaceAll('\n', '\r\n')]);
});
