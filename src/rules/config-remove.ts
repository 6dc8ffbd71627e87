/** A configuration file without one key. */
import { nameOfItem } from './config-counting.js';
import type { ConfigNames } from './config-names.js';
import { scanConfig } from './config-scan.js';
import type { ConfigItem } from './config-scan.js';
import { blanksAt } from './config-value-text.js';
import { codeUnitAt, endsWith, indexOf, replaceLiteral, reversed, slice, startsWith, textLength } from './std/index.js';

/** The text without every line that sets the key: duplicates, aliases, and lines of it that WSL cannot read. A comment behind the value stays. */
export function textWithout(text: string, file: string, name: string, names: ConfigNames): string {
  let rest = text;
  // From the end, so that places before stay right; but for the end of a line of which a later part was taken out.
  let shortenedEnd = 0 - 1;
  let missing = 0;
  for (const item of reversed(scanConfig(text, file))) {
    if (item.kind === 'header' || !isNamed(item, name, names)) continue;
    if (item.kind === 'broken' && item.lastLine !== item.line) continue;
    if (item.end !== shortenedEnd) {
      shortenedEnd = item.end;
      missing = 0;
    }
    const without = withoutItem(rest, item, item.end - missing);
    missing = missing + textLength(rest) - textLength(without);
    rest = without;
  }
  return rest;
}

/** Whether an item sets the key of a name; a key that WSL does not know has the name under which it is listed. */
function isNamed(item: ConfigItem, name: string, names: ConfigNames): boolean {
  const known = nameOfItem(item, names);
  if (known !== '' || item.kind !== 'setting') return known === name;
  return name === (item.section === '' ? item.name : `${item.section}.${item.name}`);
}

/** The text without an item. @param end of its last line, as it is now. */
function withoutItem(text: string, item: ConfigItem, end: number): string {
  const commentAt = blanksAt(text, item.valueEnd);
  const isCommented = item.kind === 'setting' && codeUnitAt(text, commentAt) === 35;
  if (isCommented) return `${slice(text, 0, item.nameStart)}${slice(text, commentAt, textLength(text))}`;
  if (!isAlone(text, item.lineStart, end)) {
    return `${slice(text, 0, item.nameStart)}${slice(text, item.valueEnd, textLength(text))}`;
  }
  const lineFeed = indexOf(text, '\n', end);
  const first = startsWith(slice(text, item.lineStart, end), '\ufeff') ? item.lineStart + 1 : item.lineStart;
  return `${slice(text, 0, first)}${lineFeed < 0 ? '' : slice(text, lineFeed + 1, textLength(text))}`;
}

/** Whether nothing else stands on the lines of an item: a carriage return would separate it. */
function isAlone(text: string, lineStart: number, end: number): boolean {
  const lines = replaceLiteral(slice(text, lineStart, end), '\r\n', '\n');
  const last = textLength(lines) - 1;
  return indexOf(endsWith(lines, '\r') ? slice(lines, 0, last) : lines, '\r', 0) < 0;
}
