/** The values that count, without anything that is said of them. */
import { keyNamed } from './config-names.js';
import type { ConfigNames } from './config-names.js';
import type { ConfigItem } from './config-scan.js';
import { scanConfig } from './config-scan.js';
import { checkConfigValue } from './config-value.js';
import { indexTexts, itemAt, listLength, positionIn } from './std/index.js';

/** A key with its value. */
export interface CountingValue {
  name: string;
  value: string;
}

/** The name of the key that an item sets; empty where it sets none that WSL knows. */
export function nameOfItem(item: ConfigItem, names: ConfigNames): string {
  if (item.section === '' || item.name === '') return '';
  const key = keyNamed(names, `${item.section}.${item.name}`);
  return key === undefined ? '' : key.name;
}

/** What WSL takes from a text: of each key the first value, where that is valid. */
export function countingValues(text: string, file: string, names: ConfigNames): CountingValue[] {
  const settings = scanConfig(text, file).filter((item) => item.kind === 'setting');
  const settingNames = settings.map((item) => nameOfItem(item, names));
  const index = indexTexts(settingNames);
  const values: CountingValue[] = [];
  let position = 0 - 1;
  for (const item of settings) {
    position = position + 1;
    const key = keyNamed(names, `${item.section}.${item.name}`);
    if (key === undefined || positionIn(index, key.name) !== position || item.section === '') continue;
    const checked = checkConfigValue(key, item.text);
    if (checked.isValid) values.push({ name: key.name, value: checked.value });
  }
  return values;
}

/** The value of a key; nothing where none counts. */
export function countingValue(values: CountingValue[], name: string): string | undefined {
  const found = values.find((value) => value.name === name);
  return found === undefined ? undefined : found.value;
}

/** Whether two texts give the same values but for one key. */
export function sameOtherValues(one: CountingValue[], two: CountingValue[], name: string): boolean {
  const left = one.filter((value) => value.name !== name);
  const right = two.filter((value) => value.name !== name);
  const index = indexTexts(right.map((value) => value.name));
  if (listLength(left) !== listLength(right)) return false;
  for (const value of left) {
    const same = itemAt(right, positionIn(index, value.name));
    if (same === undefined || same.value !== value.value) return false;
  }
  return true;
}
