/** Changes of a configuration file that leave everything else as it is, byte for byte. */
import type { ConfigEdit, ConfigEditing, ConfigKey, ConfigRefusal } from '../model/config.js';
import { countingValue, countingValues, sameOtherValues } from './config-counting.js';
import type { CountingValue } from './config-counting.js';
import { textsWithSetting } from './config-insert.js';
import { configNames, keyNamed } from './config-names.js';
import type { ConfigNames } from './config-names.js';
import { textWithout } from './config-remove.js';
import { checkConfigValue } from './config-value.js';
import { writtenValue } from './config-write-value.js';
import { startsWith } from './std/index.js';

/** A text with what WSL takes from it, or why it stays as it is. */
interface CountedText {
  text: string;
  values: CountingValue[];
  refusal: ConfigRefusal | undefined;
}

/**
 * Sets and removes keys, one after the other. Afterwards each key has exactly the value that was asked for, and every other value
 * is unchanged; where that is not possible nothing is changed.
 * @param text as for `readConfig`.
 */
export function editConfig(text: string, file: string, edits: ConfigEdit[]): ConfigEditing {
  const names = configNames(file);
  let edited: CountedText = { text, values: countingValues(text, file, names), refusal: undefined };
  for (const edit of edits) {
    edited = editOne(edited, file, edit, names);
    if (edited.refusal !== undefined) return { text, refusal: edited.refusal };
  }
  return { text: edited.text, refusal: undefined };
}

/** One key. */
function editOne(before: CountedText, file: string, edit: ConfigEdit, names: ConfigNames): CountedText {
  const key = keyNamed(names, edit.name);
  const value = edit.value;
  if (value !== undefined) {
    return key === undefined ? refused(before, edit, 'unknownKey') : setKey(before, file, key, edit, value, names);
  }
  // What WSL does not know can still be taken out, by the name under which it is listed.
  const name = key === undefined ? edit.name : key.name;
  const text = textWithout(before.text, file, name, names);
  const values = countingValues(text, file, names);
  const isRight = countingValue(values, name) === undefined && sameOtherValues(before.values, values, name);
  return isRight ? { text, values, refusal: undefined } : refused(before, edit, 'othersWouldChange');
}

/** Takes the first of several texts that reads as it should. */
function setKey(
  before: CountedText,
  file: string,
  key: ConfigKey,
  edit: ConfigEdit,
  value: string,
  names: ConfigNames,
): CountedText {
  const wanted = checkConfigValue(key, value);
  if (!wanted.isValid) return refused(before, edit, 'invalidValue');
  // `8GB` stays where 8589934592 is asked for.
  if (countingValue(before.values, key.name) === wanted.value) return before;
  const written = writtenValue(value);
  if (written === undefined) return refused(before, edit, 'notWritable');
  if (file === 'wslconf' && startsWith(before.text, '\ufeff')) return refused(before, edit, 'byteOrderMark');
  for (const text of textsWithSetting(before.text, file, key.name, written, names)) {
    const values = countingValues(text, file, names);
    if (countingValue(values, key.name) === wanted.value && sameOtherValues(before.values, values, key.name)) {
      return { text, values, refusal: undefined };
    }
  }
  return refused(before, edit, 'othersWouldChange');
}

/** The text as it was, and why. */
function refused(before: CountedText, edit: ConfigEdit, reason: string): CountedText {
  const value = edit.value === undefined ? '' : edit.value;
  return { text: before.text, values: before.values, refusal: { name: edit.name, reason, value } };
}
