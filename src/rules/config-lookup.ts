/** What a reading of a configuration file says of a key. */
import type { ConfigEntry, ConfigKey, ConfigReading } from '../model/config.js';
import type { WslPolicy } from '../model/config-file.js';
import { sameWord } from './canonical-request.js';
import { itemAt, parseDigits, splitOn, startsWith, valueOr } from './std/index.js';

/** The line that WSL uses for a key; nothing where it takes none. */
export function entryOfKey(reading: ConfigReading, name: string): ConfigEntry | undefined {
  for (const entry of reading.entries) {
    if (entry.counts && entry.name === name) {
      return entry;
    }
  }
  return undefined;
}

/** The value that WSL uses for a key, or the given one. */
export function valueOfKey(reading: ConfigReading, name: string, byDefault: string): string {
  const entry = entryOfKey(reading, name);
  if (entry === undefined) {
    return byDefault;
  }
  return entry.value;
}

/** A policy that is 0 or 1; nothing where it is absent or anything else, which WSL ignores. */
export function policyValue(policies: WslPolicy[], name: string): string | undefined {
  for (const policy of policies) {
    if (sameWord(policy.name, name) && (policy.data === '0' || policy.data === '1')) {
      return policy.data;
    }
  }
  return undefined;
}

/** The networking mode that a policy makes the default; nothing where it makes none (microsoft/WSL wslpolicies.h). */
export function policyMode(policies: WslPolicy[]): string | undefined {
  for (const policy of policies) {
    if (sameWord(policy.name, 'DefaultNetworkingMode')) {
      switch (policy.data) {
        case '0':
          return 'None';
        case '1':
          return 'Nat';
        case '3':
          return 'Mirrored';
        case '4':
          return 'Consomme';
        default:
          return undefined;
      }
    }
  }
  return undefined;
}

/** Whether a version such as `10.0.22621.2359` is known and older than another one. */
export function isOlderVersion(version: string, than: string): boolean {
  if (version === '' || than === '') {
    return false;
  }
  const parts = splitOn(version, '.');
  const wanted = splitOn(than, '.');
  for (const place of [0, 1, 2, 3]) {
    const one = valueOr(parseDigits(valueOr(itemAt(parts, place), '0')), 0);
    const other = valueOr(parseDigits(valueOr(itemAt(wanted, place), '0')), 0);
    if (one !== other) {
      return one < other;
    }
  }
  return false;
}

/** The build of a Windows that the catalogue names, `11 22H2`; a number as it is. */
export function windowsVersionOf(name: string): string {
  switch (name) {
    case '11':
      return '10.0.22000';
    case '11 22H2':
      return '10.0.22621';
    default:
      return name;
  }
}

/** Whether a number is written in octal, as its default is: `022`. */
export function isOctal(key: ConfigKey): boolean {
  return key.type === 'integer' && startsWith(key.byDefault, '0') && key.byDefault !== '0';
}
