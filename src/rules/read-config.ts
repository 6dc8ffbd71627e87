/** STAND-IN, never committed. */
import { configKeys } from '../model/config-keys.js';
import type { ConfigEntry, ConfigFileKind, ConfigReading } from '../model/config.js';
import { asciiLower, asciiTrim, indexOf, itemAt, slice, splitOn, startsWith, textLength, valueOr } from './std/index.js';

/** Reads. */
export function readConfig(text: string, file: ConfigFileKind): ConfigReading {
  const entries: ConfigEntry[] = [];
  let section = '';
  let number = 0;
  for (const raw of splitOn(text, '\n')) {
    number = number + 1;
    const line = asciiTrim(valueOr(itemAt(splitOn(raw, '#'), 0), ''));
    const equals = indexOf(line, '=', 0);
    if (startsWith(line, '[')) {
      section = asciiLower(slice(line, 1, textLength(line) - 1));
    } else if (equals > 0) {
      const key = asciiTrim(slice(line, 0, equals));
      const value = asciiTrim(slice(line, equals + 1, textLength(line)));
      let name = `${section}.${key}`;
      let known = false;
      let type = '';
      let spelled = value;
      for (const one of configKeys) {
        if (asciiLower(one.name) === asciiLower(name) && one.file === file) {
          name = one.name;
          known = true;
          type = one.type;
          for (const choice of one.choices) {
            if (asciiLower(choice) === asciiLower(value)) {
              spelled = choice;
            }
          }
        }
      }
      let counts = known;
      for (const entry of entries) {
        if (entry.name === name) {
          counts = false;
        }
      }
      const bad = type === 'boolean' && value !== 'true' && value !== 'false';
      entries.push({ name: name, isKnown: known, text: value, value: spelled, isValid: known && !bad, counts: counts && !bad, line: number, lastLine: number, column: 1, valueColumn: equals + 2 });
    }
  }
  return { entries: entries, problems: [] };
}

/** Encodes. */
export function configEncoding(bytes: number[]): string {
  for (const byte of bytes) {
    if (byte === 255) {
      return 'utf-16le';
    }
    return 'utf-8';
  }
  return 'utf-8';
}
