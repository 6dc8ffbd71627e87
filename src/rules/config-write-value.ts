/** Values as they are written into a file. */
import { codeUnitAt, codeUnitsOf, matchesWhole, slice, textLength } from './std/index.js';

/**
 * A value so that it reads back as it is; nothing where that is not possible: WSL keeps one byte of each character, ends a value
 * with a NUL, and has no escape for a carriage return.
 */
export function writtenValue(value: string): string | undefined {
  const isPlain = matchesWhole(value, "[a-zA-Z0-9 !$%&'()*+,./:;<=>?@\\[\\]\\^_`{|}~\\-]*");
  const hasEdge = codeUnitAt(value, 0) === 32 || codeUnitAt(value, textLength(value) - 1) === 32;
  if (isPlain && !hasEdge) return value;
  let written = '';
  let isQuoted = hasEdge;
  let at = 0;
  for (const unit of codeUnitsOf(value)) {
    if (unit === 0 || unit === 13 || unit > 127) return undefined;
    if (unit === 35) isQuoted = true;
    written = `${written}${writtenUnit(unit, slice(value, at, at + 1))}`;
    at = at + 1;
  }
  return isQuoted ? `"${written}"` : written;
}

/** A character with its escape where it has one. */
function writtenUnit(unit: number, character: string): string {
  if (unit === 92) return '\\\\';
  if (unit === 34) return '\\"';
  if (unit === 8) return '\\b';
  if (unit === 9) return '\\t';
  if (unit === 10) return '\\n';
  return character;
}
