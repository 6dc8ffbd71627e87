/** The lines of a configuration file that a change touches, before and after, for people. */
import type { ConfigEdit, ConfigEntry, ConfigFileKind } from '../model/config.js';
import { readConfig } from './config-read.js';
import { asciiTrim, integersFrom, itemAt, listLength, replaceLiteral, splitOn, valueOr } from './std/index.js';
import { joinTexts } from './text.js';

/** One text for each line that changes: `line 3: memory=4GB -> memory=8GB`. */
export function changedLines(before: string, after: string, file: ConfigFileKind, edits: ConfigEdit[]): string[] {
  const old = readConfig(before, file).entries;
  const made = readConfig(after, file).entries;
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  const changes: string[] = [];
  for (const edit of edits) {
    const was = entriesOf(old, edit.name);
    const is = entriesOf(made, edit.name);
    for (const place of integersFrom(0, listLength(was) - 1)) {
      const entry = itemAt(was, place);
      const next = itemAt(is, place);
      if (entry !== undefined) {
        const text = textOf(entry, oldLines);
        if (next === undefined) {
          changes.push(`line ${entry.line}: ${text} -> (removed)`);
        } else if (textOf(next, newLines) !== text) {
          changes.push(`line ${entry.line}: ${text} -> ${textOf(next, newLines)}`);
        }
      }
    }
    for (const place of integersFrom(listLength(was), listLength(is) - 1)) {
      const entry = itemAt(is, place);
      if (entry !== undefined) {
        changes.push(`line ${entry.line}: (new) -> ${textOf(entry, newLines)}`);
      }
    }
  }
  if (listLength(changes) === 0 && before !== after) {
    changes.push('write the file');
  }
  return changes;
}

/** The lines of a key, in order. */
function entriesOf(entries: ConfigEntry[], name: string): ConfigEntry[] {
  const found: ConfigEntry[] = [];
  for (const entry of entries) {
    if (entry.name === name) {
      found.push(entry);
    }
  }
  return found;
}

/** The text of an entry, without blanks around it; continued lines as one. */
function textOf(entry: ConfigEntry, lines: string[]): string {
  const parts: string[] = [];
  for (const number of integersFrom(entry.line, entry.lastLine)) {
    parts.push(asciiTrim(valueOr(itemAt(lines, number - 1), '')));
  }
  return joinTexts(parts, ' ');
}

/** The physical lines of a text: a carriage return alone is no end of one. */
function linesOf(text: string): string[] {
  return splitOn(replaceLiteral(text, '\r\n', '\n'), '\n');
}
