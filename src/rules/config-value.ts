/** Whether WSL takes a value, and as what. */
import type { ConfigKey } from '../model/config.js';
import { configInteger } from './config-number.js';
import { sizeInBytes } from './config-size.js';
import { asciiLower } from './std/index.js';

/** A value as WSL understands it. */
export interface CheckedValue {
  isValid: boolean;
  value: string;
  /** What WSL's warning is called; empty where it takes the value. */
  warning: string;
}

/** Lists, ports and addresses are texts here: WSL checks them in a second step, and so does `config-details.ts`. */
export function checkConfigValue(key: ConfigKey, text: string): CheckedValue {
  switch (key.type) {
    case 'boolean':
      return checkBoolean(text);
    case 'integer':
      return checkInteger(key.file, text);
    case 'size':
      return checkSize(text);
    case 'choice':
      return checkChoice(key, text);
    default:
      return { isValid: true, value: text, warning: '' };
  }
}

/** A size. */
function checkSize(text: string): CheckedValue {
  const bytes = sizeInBytes(text);
  if (bytes === undefined) return { isValid: false, value: '', warning: 'invalidSize' };
  return { isValid: true, value: bytes, warning: '' };
}

/** One of several words, in any case. */
function checkChoice(key: ConfigKey, text: string): CheckedValue {
  const wanted = asciiLower(text);
  const choice = key.choices.find((known) => asciiLower(known) === wanted);
  if (choice === undefined) return { isValid: false, value: '', warning: 'invalidEnum' };
  // The name that Consomme had before WSL 2.9.0.
  return { isValid: true, value: choice === 'VirtioProxy' ? 'Consomme' : choice, warning: '' };
}

/** A boolean: `yes` and `on` are none. */
function checkBoolean(text: string): CheckedValue {
  if (text === '1') return { isValid: true, value: 'true', warning: '' };
  if (text === '0') return { isValid: true, value: 'false', warning: '' };
  const lower = asciiLower(text);
  if (lower === 'true' || lower === 'false') return { isValid: true, value: lower, warning: '' };
  return { isValid: false, value: '', warning: 'invalidBoolean' };
}

/** An integer of C has 32 bits in Windows, where a larger one becomes the largest, and 64 in Linux, where it is refused. */
function checkInteger(file: string, text: string): CheckedValue {
  const integer = configInteger(text);
  if (integer === undefined || (integer.isTooLarge && file === 'wslconf')) {
    return { isValid: false, value: '', warning: 'invalidInteger' };
  }
  return { isValid: true, value: `${integer.value}`, warning: '' };
}
