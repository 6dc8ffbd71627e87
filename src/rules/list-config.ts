/** The settings of configuration files: what is written, what counts, and what runs. */
import { configKeys } from '../model/config-keys.js';
import type { ConfigEntry, ConfigFileKind, ConfigKey, ConfigReading } from '../model/config.js';
import type { ConfigFileFact, ConfigMachine, RunningWsl } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { WslConfigSetting } from '../model/objects.js';
import type { ConfigAnswer, Failure } from '../model/plan.js';
import type { ConfigQuery, GuestConfigQuery } from '../model/requests.js';
import { configContext, effectOfKey, plainEffect } from './config-effect.js';
import { entryOfKey, isOctal } from './config-lookup.js';
import type { KeyEffect } from './config-mode.js';
import { checkConfigRequests, checkGuestRequests, failureOfFile } from './config-request.js';
import type { ConfigFacts } from './config-request.js';
import { sizeText } from './config-size-text.js';
import { canonicalNetworkingMode } from './networking-mode.js';
import { readConfig } from './config-read.js';
import { asciiLower, listLength } from './std/index.js';

/** The settings of `.wslconfig` files: those that they have, or all keys where all or certain ones are asked for. */
export function listConfig(requests: ConfigQuery[], facts: ConfigFacts): ConfigAnswer {
  const failures = checkConfigRequests(requests, facts.profiles, facts.configFiles, true);
  return answerFor(requests, failures, facts.configFiles, facts.configMachine, facts.running);
}

/** The settings of `wsl.conf` of distributions. */
export function listGuestConfig(
  requests: GuestConfigQuery[],
  facts: Pick<Facts, 'wsl' | 'profiles' | 'configFiles'>,
): ConfigAnswer {
  const failures = checkGuestRequests(requests, facts);
  return answerFor(requests, failures, facts.configFiles, unknownMachine(), nothingRuns());
}

/** The settings of the files that could be read. */
function answerFor(
  requests: Pick<ConfigQuery, 'key' | 'effective'>[],
  failures: Failure[],
  files: ConfigFileFact[],
  machine: ConfigMachine,
  running: RunningWsl,
): ConfigAnswer {
  const items: WslConfigSetting[] = [];
  let all = false;
  for (const request of requests) {
    all = all || request.effective || listLength(request.key) > 0;
  }
  for (const file of files) {
    if (failureOfFile(file, true) === undefined) {
      for (const setting of settingsOfFile(file, all, machine, running)) {
        items.push(setting);
      }
    }
  }
  return { failures: failures, items: items };
}

/** The settings of one file: keys in the order of the catalogue, then those that WSL does not know. */
export function settingsOfFile(
  file: ConfigFileFact,
  all: boolean,
  machine: ConfigMachine,
  running: RunningWsl,
): WslConfigSetting[] {
  const runs = file.place.isNamed ? nothingRuns() : running;
  const settings: WslConfigSetting[] = [];
  for (const setting of settingsOfText(file.content.text, file.place.file, all, machineOf(file, machine), runs)) {
    settings.push({
      key: setting.key,
      configured: setting.configured,
      effective: setting.effective,
      running: setting.running,
      restartNeeded: setting.restartNeeded,
      origin: setting.origin,
      reason: setting.reason,
      line: setting.line,
      path: file.place.path,
      distribution: file.place.distribution,
    });
  }
  return settings;
}

/** The settings of a text, of which it is not said where it is. */
export function settingsOfText(
  text: string,
  file: ConfigFileKind,
  all: boolean,
  machine: ConfigMachine,
  running: RunningWsl,
): WslConfigSetting[] {
  const reading = readConfig(text, file);
  const context = configContext(reading, machine);
  const settings: WslConfigSetting[] = [];
  for (const key of configKeys) {
    if (key.file === file) {
      const entry = entryOfKey(reading, key.name);
      if (all || entry !== undefined) {
        const effect =
          key.file === 'wslconfig'
            ? effectOfKey(key, reading, machine, context)
            : plainEffect(reading, key.name, key.byDefault, key.defaultText);
        settings.push(settingOf(key, entry, effect, running));
      }
    }
  }
  for (const entry of reading.entries) {
    if (!entry.isKnown) {
      settings.push(unknownSetting(entry));
    }
  }
  return settings;
}

/** What the virtual machine that runs has of a key, spelled as in the source of WSL; nothing where it does not tell. */
export function runningValue(name: string, running: RunningWsl): string | undefined {
  if (name !== 'wsl2.networkingMode' || running.networkingMode === '') {
    return undefined;
  }
  return spelledMode(running.networkingMode);
}

/** The mode of the next start, spelled as in the source of WSL. */
export function effectiveMode(file: ConfigFileFact, machine: ConfigMachine): string | undefined {
  const reading: ConfigReading = readConfig(file.content.text, file.place.file);
  return configContext(reading, machine).mode.effective;
}

/** A mode as `wslinfo` prints it, spelled as in the source of WSL. */
function spelledMode(mode: string): string {
  const name = canonicalNetworkingMode(mode);
  for (const one of ['None', 'Nat', 'Bridged', 'Mirrored', 'Consomme']) {
    if (asciiLower(one) === name) {
      return one;
    }
  }
  return mode;
}

/** A key of the catalogue. */
function settingOf(
  key: ConfigKey,
  entry: ConfigEntry | undefined,
  effect: KeyEffect,
  running: RunningWsl,
): WslConfigSetting {
  const runs = runningValue(key.name, running);
  const configured = entry === undefined ? undefined : settingText(key, entry);
  const isFromFile = entry !== undefined && effect.origin === 'file';
  return {
    key: key.name,
    configured: configured,
    effective: isFromFile ? configured : effect.effective,
    running: runs,
    restartNeeded: runs !== undefined && runs !== effect.effective,
    origin: effect.origin,
    reason: effect.reason,
    line: entry === undefined ? undefined : entry.line,
    path: '',
    distribution: '',
  };
}

/**
 * The value of a line. Sizes have their unit, which WSL counts in bytes and nobody else does; what is octal by default is shown
 * as it is written.
 */
function settingText(key: ConfigKey, entry: ConfigEntry): string {
  if (isOctal(key)) {
    return entry.text;
  }
  return key.type === 'size' && entry.isValid ? sizeText(entry.text) : entry.value;
}

/** A key that WSL does not know. */
function unknownSetting(entry: ConfigEntry): WslConfigSetting {
  return {
    key: entry.name,
    configured: entry.text,
    effective: undefined,
    running: undefined,
    restartNeeded: false,
    origin: 'file',
    reason: `WSL knows no such key: line ${entry.line} counts for nothing.`,
    line: entry.line,
    path: '',
    distribution: '',
  };
}

/** The machine that a file is for: of that of a file in a repository nothing is known. */
export function machineOf(file: ConfigFileFact, machine: ConfigMachine): ConfigMachine {
  return file.place.isNamed ? unknownMachine() : machine;
}

/** A machine of which nothing is known. */
export function unknownMachine(): ConfigMachine {
  return { policies: [], windowsVersion: '', wslVersion: '', hasGlobalSecureAccess: false };
}

/** WSL that does not run. */
export function nothingRuns(): RunningWsl {
  return { distributions: [], networkingMode: '' };
}
