/** The names of the keys of one file, ready to be looked up. */
import type { ConfigKey } from '../model/config.js';
import { configKeys } from '../model/config-keys.js';
import { asciiLower, indexOf, indexTexts, itemAt, positionIn, slice, textLength } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** Every name and alias, in lower case: WSL does not tell case apart. */
export interface ConfigNames {
  names: string[];
  /** What follows the dot. */
  parts: string[];
  /** The key of each name. */
  keys: ConfigKey[];
  nameIndex: TextIndex;
  partIndex: TextIndex;
}

/** The names of a file. */
export function configNames(file: string): ConfigNames {
  const names: string[] = [];
  const parts: string[] = [];
  const keys: ConfigKey[] = [];
  for (const key of configKeys) {
    if (key.file !== file) continue;
    const name = asciiLower(key.name);
    names.push(name);
    parts.push(slice(name, indexOf(name, '.', 0) + 1, textLength(name)));
    keys.push(key);
    for (const alias of key.aliases) {
      const other = asciiLower(alias);
      names.push(other);
      parts.push(slice(other, indexOf(other, '.', 0) + 1, textLength(other)));
      keys.push(key);
    }
  }
  return { names, parts, keys, nameIndex: indexTexts(names), partIndex: indexTexts(parts) };
}

/** The key of a name such as `wsl2.memory`, in any case, or of its alias. */
export function keyNamed(names: ConfigNames, name: string): ConfigKey | undefined {
  return itemAt(names.keys, positionIn(names.nameIndex, asciiLower(name)));
}

/** The section of a name: `wsl2` of `wsl2.memory`. */
export function sectionOfName(name: string): string {
  return slice(name, 0, indexOf(name, '.', 0));
}

/** The key in its section: `memory` of `wsl2.memory`. */
export function partOfName(name: string): string {
  return slice(name, indexOf(name, '.', 0) + 1, textLength(name));
}

/** Names of the sections of a file, in lower case. */
export function sectionsOf(names: ConfigNames): string[] {
  const sections: string[] = [];
  for (const name of names.names) {
    const section = sectionOfName(name);
    if (!sections.some((known) => known === section)) sections.push(section);
  }
  return sections;
}
