/** STAND-IN, never committed. */
import type { ConfigEdit, ConfigFileKind } from '../model/config.js';
import { readConfig } from './read-config.js';
import { indexOf, slice, splitOn, textLength } from './std/index.js';
import { joinTexts } from './text.js';

/** Edits. */
export function editConfig(text: string, file: ConfigFileKind, edits: ConfigEdit[]): string {
  let now = text;
  for (const edit of edits) {
    const entries = readConfig(now, file).entries;
    const lines: string[] = [];
    let number = 0;
    let done = false;
    for (const line of splitOn(now, '\n')) {
      number = number + 1;
      let isOf = false;
      for (const entry of entries) {
        isOf = isOf || (entry.name === edit.name && entry.line === number);
      }
      const value = edit.value;
      if (!isOf) {
        lines.push(line);
      } else if (value !== undefined && !done) {
        lines.push(`${slice(edit.name, indexOf(edit.name, '.', 0) + 1, textLength(edit.name))}=${value}`);
        done = true;
      }
    }
    now = joinTexts(lines, '\n');
    const added = edit.value;
    if (!done && added !== undefined) {
      const dot = indexOf(edit.name, '.', 0);
      now = `[${slice(edit.name, 0, dot)}]\n${slice(edit.name, dot + 1, textLength(edit.name))}=${added}\n${now}`;
    }
  }
  return now;
}
