/** Where a setting can stand. */
import { nameOfItem } from './config-counting.js';
import { partOfName, sectionOfName } from './config-names.js';
import type { ConfigNames } from './config-names.js';
import { scanConfig } from './config-scan.js';
import type { ConfigItem } from './config-scan.js';
import {
  asciiLower,
  codeUnitAt,
  endsWith,
  indexOf,
  itemAt,
  listLength,
  slice,
  startsWith,
  textLength,
} from './std/index.js';

/** The texts with a setting, best first. Not every one reads as it should: that is for the caller to see. */
export function textsWithSetting(
  text: string,
  file: string,
  name: string,
  written: string,
  names: ConfigNames,
): string[] {
  const items = scanConfig(text, file);
  const winner = items.find((item) => item.kind === 'setting' && nameOfItem(item, names) === name);
  if (winner !== undefined) return [withValue(text, winner, winner.valueEnd, written)];
  const texts: string[] = [];
  const broken = items.find(
    (item) => item.kind === 'broken' && item.line === item.lastLine && nameOfItem(item, names) === name,
  );
  if (broken !== undefined) texts.push(withValue(text, broken, brokenEnd(text, broken), written));
  const lineEnd = usualLineEnd(text, file);
  const setting = `${partOfName(name)}=${written}`;
  const section = sectionOfName(name);
  const neighbour = lastOfSection(items, section);
  if (neighbour !== undefined) texts.push(afterItem(text, neighbour, setting, lineEnd));
  const block = `[${section}]${lineEnd}${setting}`;
  const isOpen = text !== '' && !endsWith(text, '\n');
  // The last line stays without its end where it had none.
  texts.push(isOpen ? `${text}${lineEnd}${block}` : `${text}${block}${lineEnd}`);
  const last = itemAt(items, listLength(items) - 1);
  if (last !== undefined) texts.push(beforeLine(text, last.lineStart, `${block}${lineEnd}`));
  texts.push(beforeLine(text, 0, `${block}${lineEnd}`));
  // A last line that goes on in the next one takes one more.
  texts.push(isOpen ? `${text}${lineEnd}${lineEnd}${block}` : `${text}${lineEnd}${block}${lineEnd}`);
  return texts;
}

/** The text with another value of a setting. */
function withValue(text: string, item: ConfigItem, valueEnd: number, written: string): string {
  // A comment behind an empty value begins where the value would.
  const isTight = item.valueStart === valueEnd && codeUnitAt(text, valueEnd) === 35;
  return `${slice(text, 0, item.valueStart)}${written}${isTight ? ' ' : ''}${slice(text, valueEnd, textLength(text))}`;
}

/** End of a value that cannot be read: before its comment, where that can be told. */
function brokenEnd(text: string, item: ConfigItem): number {
  const raw = slice(text, item.valueStart, item.valueEnd);
  const hash = indexOf(raw, '#', 0);
  if (hash < 0 || indexOf(raw, '"', 0) >= 0) return item.valueEnd;
  const before = slice(raw, 0, hash);
  let end = item.valueStart + hash;
  if (endsWith(before, ' ') || endsWith(before, '\t')) end = end - 1;
  return end;
}

/** The last header or setting of the first block of a section; nothing where there is none that has its line for itself. */
function lastOfSection(items: ConfigItem[], section: string): ConfigItem | undefined {
  const wanted = asciiLower(section);
  let last: ConfigItem | undefined = undefined;
  let position = 0;
  for (const item of items) {
    position = position + 1;
    if (item.kind === 'broken') continue;
    if (asciiLower(item.section) !== wanted) {
      if (last !== undefined) return last;
      continue;
    }
    const next = itemAt(items, position);
    if (next === undefined || next.line > item.lastLine) last = item;
  }
  return last;
}

/** The text with a line after that of an item, indented alike. */
function afterItem(text: string, item: ConfigItem, setting: string, usualEnd: string): string {
  const indentation = item.kind === 'setting' ? slice(text, item.start, item.nameStart) : '';
  const lineFeed = indexOf(text, '\n', item.end);
  if (lineFeed < 0) return `${text}${usualEnd}${indentation}${setting}`;
  const lineEnd = codeUnitAt(text, lineFeed - 1) === 13 ? '\r\n' : '\n';
  return `${slice(text, 0, lineFeed + 1)}${indentation}${setting}${lineEnd}${slice(text, lineFeed + 1, textLength(text))}`;
}

/** The text with lines before the line that begins at an index. */
function beforeLine(text: string, lineStart: number, lines: string): string {
  const at = lineStart === 0 && startsWith(text, '\ufeff') ? 1 : lineStart;
  return `${slice(text, 0, at)}${lines}${slice(text, at, textLength(text))}`;
}

/** The end of the first line; where there is none, that of the system that reads the file. */
function usualLineEnd(text: string, file: string): string {
  const lineFeed = indexOf(text, '\n', 0);
  if (lineFeed < 0) return file === 'wslconfig' ? '\r\n' : '\n';
  return codeUnitAt(text, lineFeed - 1) === 13 ? '\r\n' : '\n';
}
