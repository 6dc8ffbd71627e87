/** Keys and sections that WSL does not know: why, and what was probably meant. */
import { keyNamed, partOfName, sectionOfName, sectionsOf } from './config-names.js';
import type { ConfigNames } from './config-names.js';
import type { ConfigRemark } from './config-problem.js';
import { nearestWord } from './edit-distance.js';
import { asciiLower, itemAt, positionIn } from './std/index.js';

/** Why WSL does not know a key. `own` are the names of this file, `other` those of the other one; `raw` is the value as written. */
export function explainKey(
  section: string,
  name: string,
  raw: string,
  own: ConfigNames,
  other: ConfigNames,
): ConfigRemark {
  const full = section === '' ? name : `${section}.${name}`;
  const lower = asciiLower(name);
  if (lower === 'pagereporting' || lower === 'idlethreshold' || lower === 'usewindowsdnscache') {
    return { number: 14, values: [full], meant: '' };
  }
  if (asciiLower(section) === 'wsl2' && lower === 'experimental') {
    return { number: 45, values: [full], meant: '[experimental]' };
  }
  const elsewhere = keyNamed(other, full);
  if (elsewhere !== undefined) return otherFile(full, elsewhere.name, elsewhere.file, raw);
  const moved = itemAt(own.keys, positionIn(own.partIndex, lower));
  if (moved !== undefined) {
    const number = section === '' ? 15 : 12;
    return { number, values: [full, sectionOfName(moved.name)], meant: inSection(moved.name, raw) };
  }
  const foreign = itemAt(other.keys, positionIn(other.partIndex, lower));
  if (foreign !== undefined) return otherFile(full, foreign.name, foreign.file, raw);
  // `interopEnabled` of people who know `[interop] enabled`.
  const joined = other.keys.find((key) => asciiLower(`${sectionOfName(key.name)}${partOfName(key.name)}`) === lower);
  if (joined !== undefined) return otherFile(full, joined.name, joined.file, raw);
  const near = itemAt(own.keys, positionIn(own.partIndex, nearestWord(lower, own.parts)));
  if (near === undefined) return { number: section === '' ? 15 : 11, values: [full, ''], meant: '' };
  const isHere = asciiLower(sectionOfName(near.name)) === asciiLower(section);
  const meant = isHere ? `${partOfName(near.name)}=${raw}` : inSection(near.name, raw);
  return { number: section === '' ? 15 : 11, values: [full, near.name], meant };
}

/** A key of the other file. */
function otherFile(full: string, name: string, file: string, raw: string): ConfigRemark {
  const path = file === 'wslconf' ? '/etc/wsl.conf' : '.wslconfig';
  return { number: 13, values: [full, path, sectionOfName(name)], meant: inSection(name, raw) };
}

/** A setting with the header that it needs. */
function inSection(name: string, raw: string): string {
  return `[${sectionOfName(name)}]\n${partOfName(name)}=${raw}`;
}

/** What is wrong with the name of a section; nothing where the file has such a section. */
export function explainSection(name: string, own: ConfigNames, other: ConfigNames): ConfigRemark | undefined {
  const lower = asciiLower(name);
  const sections = sectionsOf(own);
  if (sections.some((known) => known === lower)) return undefined;
  const foreign = sectionsOf(other).some((known) => known === lower);
  if (foreign) {
    const forWindows = keyNamed(own, 'wsl2.memory') !== undefined;
    return { number: 31, values: [name, forWindows ? '/etc/wsl.conf' : '.wslconfig'], meant: '' };
  }
  const near = nearestWord(lower, sections);
  return { number: 31, values: [name, ''], meant: near === '' ? '' : `[${near}]` };
}
