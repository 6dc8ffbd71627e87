/** A small state machine over lines: sections, keys, values that go on in the next line, and what is wrong. */
import {
  asciiTrim,
  endsWith,
  indexOf,
  matchesWhole,
  slice,
  splitOn,
  startsWith,
  textLength,
} from '../../../../src/rules/std/index.js';

interface Entry {
  /** section, value, or problem. */
  kind: string;
  section: string;
  key: string;
  value: string;
  /** From 1. */
  line: number;
}

/** What the lines of a text say. A backslash at the end of a value takes the next line to it. */
export function readLines(text: string): Entry[] {
  const entries: Entry[] = [];
  let section = '';
  let key = '';
  let value = '';
  let goesOn = false;
  let line = 0;
  for (const raw of splitOn(text, '\n')) {
    line = line + 1;
    const content = asciiTrim(raw);
    if (goesOn) {
      goesOn = endsWith(content, '\\');
      value = value + withoutBackslash(content);
      if (!goesOn) {
        entries.push({ kind: 'value', section, key, value, line });
      }
      continue;
    }
    if (content === '' || startsWith(content, '#') || startsWith(content, ';')) {
      continue;
    }
    if (startsWith(content, '[')) {
      const name = asciiTrim(slice(content, 1, textLength(content) - 1));
      if (endsWith(content, ']') && matchesWhole(name, '[A-Za-z][A-Za-z0-9]*')) {
        section = name;
        entries.push({ kind: 'section', section, key: '', value: '', line });
      } else {
        entries.push({ kind: 'problem', section, key: '', value: content, line });
      }
      continue;
    }
    const sign = indexOf(content, '=', 0);
    if (sign < 1) {
      entries.push({ kind: 'problem', section, key: '', value: content, line });
      continue;
    }
    key = asciiTrim(slice(content, 0, sign));
    value = asciiTrim(slice(content, sign + 1, textLength(content)));
    goesOn = endsWith(value, '\\');
    value = withoutBackslash(value);
    if (!goesOn) {
      entries.push({ kind: 'value', section, key, value, line });
    }
  }
  if (goesOn) {
    entries.push({ kind: 'problem', section, key, value, line });
  }
  return entries;
}

/** The text without a backslash at its end. */
export function withoutBackslash(text: string): string {
  return endsWith(text, '\\') ? slice(text, 0, textLength(text) - 1) : text;
}
