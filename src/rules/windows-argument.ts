/** The command line of Windows: one text that each program splits by the rules of CommandLineToArgvW. */
import { indexOf, itemAt, listLength, slice, splitOn, textLength, valueOr } from './std/index.js';
import { joinTexts } from './text.js';

/** One argument, quoted so that a program reads back exactly this text. NUL cannot be passed and must not occur. */
export function windowsArgument(text: string): string {
  if (text !== '' && !needsQuotes(text)) {
    return text;
  }
  // Backslashes count double only where they stand before a quote, the closing one included.
  let quoted = '"';
  const parts = splitOn(text, '"');
  let index = 0;
  const last = listLength(parts) - 1;
  for (const part of parts) {
    quoted = quoted + part + trailingBackslashes(part);
    if (index < last) {
      quoted = quoted + '\\"';
    }
    index = index + 1;
  }
  return quoted + '"';
}

/** Arguments as one command line. */
export function windowsCommandLine(values: string[]): string {
  const quoted: string[] = [];
  for (const value of values) {
    quoted.push(windowsArgument(value));
  }
  return joinTexts(quoted, ' ');
}

/** Whether an argument would be split or changed if it were passed as it is. */
function needsQuotes(text: string): boolean {
  for (const separator of [' ', '\t', '\n', '\v', '"']) {
    if (indexOf(text, separator, 0) >= 0) {
      return true;
    }
  }
  return false;
}

/** The backslashes at the end of a text. */
function trailingBackslashes(text: string): string {
  const parts = splitOn(text, '\\');
  let run = '';
  for (const part of parts) {
    run = part === '' ? run + '\\' : '';
  }
  const first = valueOr(itemAt(parts, 0), '');
  if (first === '' && textLength(run) > 0 && listLength(parts) === textLength(run)) {
    return slice(run, 1, textLength(run));
  }
  return run;
}
