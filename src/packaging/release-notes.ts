/** Release notes: what CHANGELOG.md says of one version, as a gallery shows it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asciiOnly } from '../escape/powershell.js';
import { moduleInfo } from '../model/module.js';
import { packageRoot, packageVersion } from '../package-root.js';
import { galleryLimits } from './gallery-limits.js';

const address = `${moduleInfo.projectUri}/blob/main/CHANGELOG.md`;

/**
 * The notes of the version of package.json: its section of the changelog, as far as a gallery takes it, and where the whole
 * is. Before a release there is no such section, and the notes are the address alone.
 */
export function releaseNotes(): string {
  const file = path.join(packageRoot, 'CHANGELOG.md');
  return notesOf(existsSync(file) ? readFileSync(file, 'utf8') : '', packageVersion());
}

/** The notes of a version out of a changelog. */
export function notesOf(changelog: string, version: string): string {
  const section = changelogSection(changelog, version);
  if (section === undefined) return address;
  const rest = `\n\n${address}`;
  const whole = section.split('\n').map((line) => asciiOnly(line.replaceAll('\t', '  ')));
  const kept = linesWithin(whole, galleryLimits.releaseNotes - rest.length - '\n...'.length);
  return [...kept, ...(kept.length < whole.length ? ['...'] : [])].join('\n') + rest;
}

/** The lines that fit, from the first on. */
function linesWithin(lines: readonly string[], most: number): string[] {
  let length = 0;
  return lines.filter((line) => (length += line.length + 1) <= most);
}

/**
 * What stands below `## [version]` in a changelog of the form of Keep a Changelog, with LF alone; nothing where the
 * version has no section, or an empty one.
 */
export function changelogSection(changelog: string, version: string): string | undefined {
  const lines = changelog.split(/\r?\n/);
  const heading = `## [${version}]`;
  const start = lines.findIndex((line) => line === heading || line.startsWith(`${heading} - `));
  if (start < 0) return undefined;
  const below = lines.slice(start + 1);
  // The next version, or the addresses of links at the end.
  const end = below.findIndex((line) => /^## |^\[[^\]]+\]: /.test(line));
  const text = (end < 0 ? below : below.slice(0, end)).join('\n').trim();
  return text === '' ? undefined : text;
}
