/** Release notes out of a changelog, and the manifest that holds them. */
import { describe, expect, it } from 'vitest';
import { powershellDataText } from '../../src/escape/powershell.js';
import { galleryLimits } from '../../src/packaging/gallery-limits.js';
import { readManifest } from '../../src/packaging/manifest-data.js';
import { changelogSection, notesOf } from '../../src/packaging/release-notes.js';
import { crlf } from '../../src/render/artefact.js';

const changelog = [
  '# Changelog',
  '',
  '## [Unreleased]',
  '',
  '- later',
  '',
  '## [1.2.0] - 2026-12-01',
  '',
  '### Added',
  '',
  "- it's new \u2013 really",
  '',
  '## [1.2.0-beta] - 2026-11-01',
  '- earlier',
  '## [1.1.0]',
  '',
  '## [1.0.0] - 2026-01-01',
  'First.',
  '',
  '[1.0.0]: https://example.org/1.0.0',
].join('\n');
const address = 'https://github.com/wslnet/wslnet/blob/main/CHANGELOG.md';

describe('the section of a version', () => {
  it.each([
    ['1.2.0', "### Added\n\n- it's new \u2013 really"],
    ['1.2.0-beta', '- earlier'],
    ['1.0.0', 'First.'],
    ['1.1.0', undefined],
    ['1.2', undefined],
    ['2.0.0', undefined],
  ])('%s', (version, section) => {
    expect(changelogSection(changelog, version)).toBe(section);
    expect(changelogSection(crlf(changelog), version)).toBe(section);
  });
});

it('are the section in ASCII, and the address', () => {
  expect(notesOf(changelog, '1.2.0')).toBe(`### Added\n\n- it's new - really\n\n${address}`);
});

it('are the address alone before a release', () => expect(notesOf(changelog, '2.0.0')).toBe(address));

it('are cut at a line where the gallery takes no more', () => {
  const long = `## [1.0.0]\n${'- something that changed\n'.repeat(1000)}`;
  const notes = notesOf(long, '1.0.0');
  expect(notes.length).toBeLessThanOrEqual(galleryLimits.releaseNotes);
  expect(notes.length).toBeGreaterThan(galleryLimits.releaseNotes - 50);
  expect(notes.endsWith(`- something that changed\n...\n\n${address}`)).toBe(true);
});

it('come back out of the manifest line by line', () => {
  const notes = notesOf(changelog, '1.2.0');
  const manifest = readManifest(crlf(`@{\n    ReleaseNotes = ${powershellDataText(notes)}\n}\n`));
  expect(manifest.text('ReleaseNotes')).toBe(crlf(notes));
});
