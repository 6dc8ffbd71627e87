/** Changes of a configuration file that leave everything else as it is, byte for byte. */
import type { ConfigEdit, ConfigEditing, ConfigKey, ConfigRefusal } from '../model/config.js';
import { countingValue, countingValues, sameOtherValues } from './config-counting.js';
import { textsWithSetting } from './config-insert.js';
import { configNames, keyNamed } from './config-names.js';
import type { ConfigNames } from './config-names.js';
import { textWithout } from './config-remove.js';
import { checkConfigValue } from './config-value.js';
import { writtenValue } from './config-write-value.js';
import { startsWith } from './std/index.js';

/**
 * Sets and removes keys, one after the other. Afterwards each key has exactly the value that was asked for, and every other value
 * is unchanged; where that is not possible nothing is changed.
 * @param text as for `readConfig`.
 */
export function editConfig(text: string, file: string, edits: ConfigEdit[]): ConfigEditing {
  const names = configNames(file);
  let edited = text;
  for (const edit of edits) {
    const step = editOne(edited, file, edit, names);
    if (step.refusal !== undefined) return { text, refusal: step.refusal };
    edited = step.text;
  }
  return { text: edited, refusal: undefined };
}

/** One key. */
function editOne(text: string, file: string, edit: ConfigEdit, names: ConfigNames): ConfigEditing {
  const key = keyNamed(names, edit.name);
  const value = edit.value;
  if (value !== undefined) {
    return key === undefined
      ? { text, refusal: refusalOf(edit, 'unknownKey') }
      : setKey(text, file, key, edit, value, names);
  }
  // What WSL does not know can still be taken out, by the name under which it is listed.
  const name = key === undefined ? edit.name : key.name;
  const removed = textWithout(text, file, name, names);
  const before = countingValues(text, file, names);
  const after = countingValues(removed, file, names);
  const isRight = countingValue(after, name) === undefined && sameOtherValues(before, after, name);
  return isRight ? { text: removed, refusal: undefined } : { text, refusal: refusalOf(edit, 'othersWouldChange') };
}

/** Takes the first of several texts that reads as it should. */
function setKey(
  text: string,
  file: string,
  key: ConfigKey,
  edit: ConfigEdit,
  value: string,
  names: ConfigNames,
): ConfigEditing {
  const wanted = checkConfigValue(key, value);
  if (!wanted.isValid) return { text, refusal: refusalOf(edit, 'invalidValue') };
  const before = countingValues(text, file, names);
  // `8GB` stays where 8589934592 is asked for.
  if (countingValue(before, key.name) === wanted.value) return { text, refusal: undefined };
  const written = writtenValue(value);
  if (written === undefined) return { text, refusal: refusalOf(edit, 'notWritable') };
  if (file === 'wslconf' && startsWith(text, '\ufeff')) return { text, refusal: refusalOf(edit, 'byteOrderMark') };
  for (const candidate of textsWithSetting(text, file, key.name, written, names)) {
    const after = countingValues(candidate, file, names);
    if (countingValue(after, key.name) === wanted.value && sameOtherValues(before, after, key.name)) {
      return { text: candidate, refusal: undefined };
    }
  }
  return { text, refusal: refusalOf(edit, 'othersWouldChange') };
}

/** Why not. */
function refusalOf(edit: ConfigEdit, reason: string): ConfigRefusal {
  return { name: edit.name, reason, value: edit.value === undefined ? '' : edit.value };
}
