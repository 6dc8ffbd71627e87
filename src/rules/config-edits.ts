/** Whether settings are such that WSL will take them, before any file is touched. */
import { configKeys } from '../model/config-keys.js';
import type { ConfigEdit, ConfigFileKind, ConfigKey, ConfigReading } from '../model/config.js';
import type { Failure } from '../model/plan.js';
import type { ConfigChange, GuestConfigChange } from '../model/requests.js';
import { sameWord } from './canonical-request.js';
import { entryOfKey } from './config-lookup.js';
import { lastWordOfKey } from './config-places.js';
import { editConfig } from './config-edit.js';
import { failure } from './failure.js';
import { parseIPv4 } from './ipv4.js';
import { parsePort } from './port.js';
import { readConfig } from './config-read.js';
import { sizeText } from './config-size-text.js';
import { asciiTrim, codeUnitsOf, listLength, matchesWhole, splitOn } from './std/index.js';
import { joinTexts } from './text.js';

/** A call without any setting. */
export function checkConfigChange(requests: ConfigChange[]): Failure[] {
  for (const request of requests) {
    if (listLength(request.edits) === 0) {
      return [failure('NothingToSet', 'Set-WslConfig')];
    }
  }
  return [];
}

/** The same for distributions. */
export function checkGuestConfigChange(requests: GuestConfigChange[]): Failure[] {
  for (const request of requests) {
    if (listLength(request.edits) === 0) {
      return [failure('NothingToSet', 'Set-WslDistributionConfig')];
    }
  }
  return [];
}

/** The settings as they are written: sizes in the only form that WSL takes. */
export function writtenEdits(edits: ConfigEdit[]): ConfigEdit[] {
  const written: ConfigEdit[] = [];
  for (const edit of edits) {
    const key = catalogueKey(edit.name);
    const value = edit.value;
    if (key !== undefined && value !== undefined) {
      written.push({ name: edit.name, value: key.type === 'size' ? sizeText(value) : value });
    } else {
      written.push(edit);
    }
  }
  return written;
}

/** Settings of which WSL would make nothing, or something else. */
export function checkEdits(edits: ConfigEdit[], file: ConfigFileKind): Failure[] {
  const failures: Failure[] = [];
  for (const edit of edits) {
    const key = catalogueKey(edit.name);
    if (key === undefined || key.file !== file) {
      failures.push({ id: 'ConfigKeyUnknown', target: edit.name, values: [edit.name] });
    } else {
      const value = edit.value;
      if (value !== undefined && !isTaken(key, edit, value)) {
        failures.push({ id: 'ConfigValueNotValid', target: value, values: [value, key.name, expectation(key)] });
      }
    }
  }
  return failures;
}

/** The removal of a key that is named as in the catalogue, by an old name, by its last word, or as it stands in the file. */
export function editOfKey(text: string, reading: ConfigReading, file: ConfigFileKind): ConfigEdit | undefined {
  const names: string[] = [];
  for (const key of configKeys) {
    const isMeant = sameWord(key.name, text) || sameWord(lastWordOfKey(key.name), text) || isOldName(text, key);
    if (isMeant && key.file === file) {
      names.push(key.name);
    }
  }
  for (const entry of reading.entries) {
    if (sameWord(entry.name, text) || sameWord(lastWordOfKey(entry.name), text)) {
      return { name: entry.name, value: undefined };
    }
    for (const name of names) {
      if (entry.name === name) {
        return { name: name, value: undefined };
      }
    }
  }
  return undefined;
}

/** A key of the catalogue. */
export function catalogueKey(name: string): ConfigKey | undefined {
  for (const key of configKeys) {
    if (key.name === name) {
      return key;
    }
  }
  return undefined;
}

/** Whether a text is what a key was called before: `experimental.autoProxy`, which WSL still reads. */
export function isOldNameOfKey(text: string, name: string): boolean {
  const key = catalogueKey(name);
  return key === undefined ? false : isOldName(text, key);
}

/** The same for a key of the catalogue. */
function isOldName(text: string, key: ConfigKey): boolean {
  for (const alias of key.aliases) {
    if (sameWord(alias, text)) {
      return true;
    }
  }
  return false;
}

/** Whether WSL reads back what is meant, and acts on it. */
function isTaken(key: ConfigKey, edit: ConfigEdit, value: string): boolean {
  for (const unit of codeUnitsOf(value)) {
    // WSL keeps the low byte of each character only (microsoft/WSL configfile.cpp).
    if (unit < 32 || unit > 126) {
      return false;
    }
  }
  if (isBeyondWsl(key, value)) {
    return false;
  }
  switch (key.type) {
    case 'mac':
      return matchesWhole(value, '[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}');
    case 'ipv4':
      return parseIPv4(value) !== undefined;
    case 'size':
      // 8 is 8 bytes for WSL, which nobody means.
      if (matchesWhole(value, '[1-9][0-9]{0,5}')) {
        return false;
      }
      break;
    case 'ports':
      for (const port of splitOn(value, ',')) {
        if (value !== '' && parsePort(asciiTrim(port)) === undefined) {
          return false;
        }
      }
      break;
    default:
      break;
  }
  const entry = entryOfKey(readConfig(editConfig('', key.file, [edit]).text, key.file), key.name);
  if (entry === undefined) {
    return false;
  }
  return entry.isValid && entry.text === value;
}

/**
 * Whether a number is one that WSL cannot count to, and so reads as another one: it has 32 bits for whole numbers and 64 for
 * the bytes of a size, which is never below zero.
 */
export function isBeyondWsl(key: ConfigKey, value: string): boolean {
  if (key.type === 'integer') {
    return matchesWhole(value, '[\\-+]?([0-9]{11,}|[3-9][0-9]{9})');
  }
  return (
    key.type === 'size' &&
    matchesWhole(value, '([\\-+][0-9]+|[0-9]{19,}|[0-9]{16,}[kK]|[0-9]{13,}[mM]|[0-9]{10,}[gG]|[0-9]{7,}[tT])[A-Za-z]*')
  );
}

/** What a value may be, for a message. */
function expectation(key: ConfigKey): string {
  switch (key.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    case 'size':
      return 'a size such as 8GB or 512MB';
    case 'choice':
      return joinTexts(key.choices, ', ');
    case 'mac':
      return 'an address such as 00-15-5D-01-02-03';
    case 'ipv4':
      return 'an IPv4 address';
    case 'ports':
      return 'ports from 1 to 65535; WSL takes no ranges';
    default:
      return 'a text of the characters U+0020 to U+007E: WSL destroys all others';
  }
}
