/** The settings of configuration files: what is written, what counts, and why. */
import { configKeys } from '../model/config-keys.js';
import type { ConfigEntry, ConfigFileKind, ConfigKey, ConfigMachine, ConfigSetting } from '../model/config.js';
import { configContext, effectOfKey, plainEffect } from './config-effect.js';
import { entryOfKey } from './config-lookup.js';
import type { KeyEffect } from './config-mode.js';
import { readConfig } from './config-read.js';

/** Every key of the catalogue in its order, then those that WSL does not know. */
export function effectiveConfig(text: string, file: ConfigFileKind, machine: ConfigMachine): ConfigSetting[] {
  const reading = readConfig(text, file);
  const context = configContext(reading, machine);
  const settings: ConfigSetting[] = [];
  for (const key of configKeys) {
    if (key.file === file) {
      const effect =
        key.file === 'wslconfig'
          ? effectOfKey(key, reading, machine, context)
          : plainEffect(reading, key.name, key.byDefault, key.defaultText);
      settings.push(settingOf(key, entryOfKey(reading, key.name), effect));
    }
  }
  for (const entry of reading.entries) {
    if (!entry.isKnown) {
      settings.push(unknownSetting(entry));
    }
  }
  return settings;
}

/** A machine of which nothing is known. */
export function unknownMachine(): ConfigMachine {
  return { policies: [], windowsVersion: '', wslVersion: '', hasGlobalSecureAccess: false };
}

/** A key of the catalogue. */
function settingOf(key: ConfigKey, entry: ConfigEntry | undefined, effect: KeyEffect): ConfigSetting {
  return {
    name: key.name,
    configured: entry === undefined ? undefined : entry.value,
    effective: effect.effective,
    origin: effect.origin,
    reason: effect.reason,
    line: entry === undefined ? 0 : entry.line,
  };
}

/** A key that WSL does not know. */
function unknownSetting(entry: ConfigEntry): ConfigSetting {
  return {
    name: entry.name,
    configured: entry.text,
    effective: undefined,
    origin: 'file',
    reason: `WSL knows no such key: line ${entry.line} counts for nothing.`,
    line: entry.line,
  };
}
