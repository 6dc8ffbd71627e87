/** Values that WSL takes, and that are not what they look like. */
import type { ConfigKey } from '../model/config.js';
import { partOfName } from './config-names.js';
import { withDoubledBackslashes } from './config-broken.js';
import type { ConfigRemark } from './config-problem.js';
import { configInteger } from './config-number.js';
import { parseIPv4 } from './ipv4.js';
import {
  asciiTrim,
  codeUnitsOf,
  endsWith,
  indexOf,
  matchesWhole,
  replaceLiteral,
  slice,
  splitOn,
  textLength,
} from './std/index.js';

/** What is to be said of a valid value: `text` as WSL reads it, `raw` as it is written. */
export function explainDetails(key: ConfigKey, text: string, raw: string, isDestroyed: boolean): ConfigRemark[] {
  const name = partOfName(key.name);
  const remarks: ConfigRemark[] = [];
  if (isDestroyed) remarks.push({ number: 30, values: [name, raw], meant: '' });
  // A backslash before CR LF joins no lines: the carriage return is what it takes away.
  if (endsWith(raw, '\\\r')) remarks.push({ number: 44, values: [name], meant: '' });
  switch (key.type) {
    case 'path':
      return pathRemarks(name, text, raw, key.file, remarks);
    case 'ports':
      return portRemarks(name, text, remarks);
    case 'ipv4':
      if (parseIPv4(text) === undefined) remarks.push({ number: 34, values: [name, text], meant: '' });
      return remarks;
    case 'mac':
      if (!isMacAddress(text)) remarks.push({ number: 35, values: [name, text], meant: meantMac(name, text) });
      return remarks;
    case 'integer':
      if (key.file === 'wslconfig' && isTooLarge(text)) remarks.push({ number: 39, values: [name, text], meant: '' });
      if (key.name === 'wsl2.vmIdleTimeout' && matchesWhole(text, '[1-9][0-9]{0,2}')) {
        remarks.push({ number: 38, values: [name, text], meant: `${name}=${text}000` });
      }
      return remarks;
    default:
      return remarks;
  }
}

/** What may be wrong with a path. */
function pathRemarks(name: string, text: string, raw: string, file: string, before: ConfigRemark[]): ConfigRemark[] {
  const remarks: ConfigRemark[] = [];
  for (const remark of before) remarks.push(remark);
  // A tab may also stand there as it is: only what an escape makes is a surprise.
  const escapes = replaceLiteral(raw, '\\\\', '');
  if (indexOf(escapes, '\\t', 0) >= 0 || indexOf(escapes, '\\b', 0) >= 0 || indexOf(escapes, '\\n', 0) >= 0) {
    remarks.push({ number: 29, values: [name, raw], meant: `${name}=${withDoubledBackslashes(raw)}` });
  }
  const percent = indexOf(text, '%', 0);
  const variable = slice(text, percent, indexOf(text, '%', percent + 1) + 1);
  if (file === 'wslconfig' && percent >= 0 && matchesWhole(variable, '%[A-Za-z][A-Za-z0-9_]*%')) {
    remarks.push({ number: 37, values: [name, variable], meant: '' });
  }
  return remarks;
}

/** Each part between commas is read by std::stoi: blanks before a number and anything behind it do not count. */
function portRemarks(name: string, text: string, before: ConfigRemark[]): ConfigRemark[] {
  const remarks: ConfigRemark[] = [];
  for (const remark of before) remarks.push(remark);
  for (const part of splitOn(text, ',')) {
    const trimmed = asciiTrim(part);
    if (part === '') continue;
    const number = leadingPort(trimmed);
    if (number === undefined) {
      remarks.push({ number: 33, values: [name, part], meant: '' });
    } else if (!matchesWhole(trimmed, '[+]?[0-9]+')) {
      remarks.push({ number: 32, values: [name, trimmed, `${number}`], meant: '' });
    }
  }
  return remarks;
}

/** The port that a text begins with, as std::stoi reads it; nothing where there is none from 1 to 65535. */
function leadingPort(text: string): number | undefined {
  let value = 0;
  let isFirst = true;
  for (const unit of codeUnitsOf(text)) {
    const isSign = isFirst && unit === 43;
    isFirst = false;
    if (isSign) continue;
    if (unit < 48 || unit > 57) break;
    // A number that is too large stays so.
    if (value <= 65535) value = value * 10 + unit - 48;
  }
  return value < 1 || value > 65535 ? undefined : value;
}

/** Six pairs of hexadecimal digits, with the same sign between all of them. */
function isMacAddress(text: string): boolean {
  return matchesWhole(text, '[0-9a-fA-F]{2}((:[0-9a-fA-F]{2}){5}|(\\-[0-9a-fA-F]{2}){5})');
}

/** An address without signs, with them. */
function meantMac(name: string, text: string): string {
  if (!matchesWhole(text, '[0-9a-fA-F]{12}')) return '';
  return `${name}=${slice(text, 0, 2)}:${slice(text, 2, 4)}:${slice(text, 4, 6)}:${slice(text, 6, 8)}:${slice(text, 8, 10)}:${slice(text, 10, textLength(text))}`;
}

/** Whether an integer has more than 32 bits. */
function isTooLarge(text: string): boolean {
  const integer = configInteger(text);
  return integer !== undefined && integer.isTooLarge;
}
