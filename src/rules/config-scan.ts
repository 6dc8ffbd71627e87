/**
 * The grammar that WSL has for both files (microsoft/WSL src/shared/configfile/configfile.cpp), as a walk over lines. A line
 * ends with a line feed; a carriage return inside of it ends a value or a header, too, and what follows is read as a line of
 * its own. Nothing is looked up here: what the items mean is for `config-read.ts`.
 */
import { readConfigHeader } from './config-header.js';
import { blanksAt, lettersAt, readConfigValue } from './config-value-text.js';
import {
  asciiTrim,
  codeUnitAt,
  indexOf,
  listLength,
  matchesWhole,
  slice,
  splitOn,
  startsWith,
  textLength,
} from './std/index.js';

/** A header, a setting, or what WSL cannot read. Places are UTF-16 code units of the text, lines and columns count from 1. */
export interface ConfigItem {
  kind: 'header' | 'setting' | 'broken';
  /** What WSL's warning is called; empty but for `broken`. */
  warning: string;
  /** Of a header its name; of a setting what WSL takes for its section, which after a broken header is not the last header. */
  section: string;
  /** Key of a setting as it is written. */
  name: string;
  /** Value of a setting; what is wrong in what is broken. */
  text: string;
  line: number;
  lastLine: number;
  /** The line as WSL counts: each value and header that ends with a carriage return is one more, and a continued value counts where it ends. */
  wslLine: number;
  column: number;
  valueColumn: number;
  /** Begin of the line. */
  lineStart: number;
  /** Begin of what is between carriage returns. */
  start: number;
  /** Where the key, the header or the broken thing begins. */
  nameStart: number;
  /** The value as it is written, without blanks around it. */
  valueStart: number;
  valueEnd: number;
  /** End of the last line that belongs to it, without line end. */
  end: number;
  /** Whether characters of the value are destroyed by WSL, which keeps one byte of each. */
  isDestroyed: boolean;
}

/** What the text says, in order. For wsl.conf it ends with the first thing that cannot be read. */
export function scanConfig(text: string, file: string): ConfigItem[] {
  const items: ConfigItem[] = [];
  const forWindows = file === 'wslconfig';
  const lines = splitOn(text, '\n');
  const lineCount = listLength(lines);
  let line = 0;
  let nextLineStart = 0;
  // Lines that WSL counts too much.
  let extraLines = 0;
  let header = '';
  let sectionLength = 0;
  // The setting whose value goes on in the next line.
  let isContinued = false;
  let value = { text: '', kept: 0, isQuoted: false, ending: '', at: 0, rawEnd: 0, isDestroyed: false };
  let name = '';
  let firstLine = 0;
  let firstLineStart = 0;
  let firstStart = 0;
  let nameStart = 0;
  let column = 0;
  let valueColumn = 0;
  let valueStart = 0;
  for (const physical of lines) {
    line = line + 1;
    const lineStart = nextLineStart;
    nextLineStart = lineStart + textLength(physical) + 1;
    if (!isContinued && (physical === '' || startsWith(physical, '#'))) continue;
    const isLast = line === lineCount;
    // The C runtime of Windows skips a byte order mark, and makes a line feed of CR LF.
    const skipped = forWindows && line === 1 && startsWith(physical, '\ufeff') ? 1 : 0;
    const textEnd = lineStart + textLength(physical);
    const lineEnd =
      forWindows && !isLast && codeUnitAt(physical, textLength(physical) - 1) === 13 ? textEnd - 1 : textEnd;
    const pieces = splitOn(slice(text, lineStart + skipped, lineEnd), '\r');
    const pieceCount = listLength(pieces);
    let pieceNumber = 0;
    let nextStart = lineStart + skipped;
    for (const piece of pieces) {
      pieceNumber = pieceNumber + 1;
      const start = nextStart;
      nextStart = start + textLength(piece) + 1;
      const isCut = pieceNumber < pieceCount;
      const shift = start - lineStart - skipped + 1;
      let from = 0;
      if (!isContinued) {
        const at = blanksAt(piece, 0);
        const unit = codeUnitAt(piece, at);
        if (unit === -1) continue;
        if (unit === 35) break;
        if (unit === 91) {
          const found = readConfigHeader(piece, at);
          if (found.name !== '') header = found.name;
          items.push({
            kind: found.warning === '' ? 'header' : 'broken',
            warning: found.warning,
            section: found.name,
            name: '',
            text: found.warning === '' ? found.name : asciiTrim(slice(piece, at, textLength(piece))),
            line,
            lastLine: line,
            wslLine: line + extraLines,
            column: shift + found.at,
            valueColumn: 0,
            lineStart,
            start,
            nameStart: start + at,
            valueStart: 0,
            valueEnd: 0,
            end: lineEnd,
            isDestroyed: false,
          });
          if (found.warning !== '') {
            if (!forWindows) return items;
            break;
          }
          sectionLength = textLength(found.name);
          if (found.isCommented) break;
          if (isCut) extraLines = extraLines + 1;
          continue;
        }
        let equals = indexOf(piece, '=', at);
        let isKey = equals > at && matchesWhole(slice(piece, at, equals), '[A-Za-z][A-Za-z0-9]* *');
        let wrongAt = at;
        const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
        if (!isKey && isLetter) {
          wrongAt = blanksAt(piece, lettersAt(piece, at));
          isKey = codeUnitAt(piece, wrongAt) === 61;
          equals = wrongAt;
        }
        if (!isKey) {
          items.push({
            kind: 'broken',
            warning: isLetter ? 'expected' : 'invalidKey',
            section: '',
            name: isLetter ? '=' : '',
            text: asciiTrim(slice(piece, at, textLength(piece))),
            line,
            lastLine: line,
            wslLine: line + extraLines,
            column: shift + wrongAt,
            valueColumn: 0,
            lineStart,
            start,
            nameStart: start + at,
            valueStart: 0,
            valueEnd: 0,
            end: lineEnd,
            isDestroyed: false,
          });
          if (!forWindows) return items;
          break;
        }
        name = asciiTrim(slice(piece, at, equals));
        from = blanksAt(piece, equals + 1);
        value = { text: '', kept: 0, isQuoted: false, ending: '', at: 0, rawEnd: from, isDestroyed: false };
        firstLine = line;
        firstLineStart = lineStart;
        firstStart = start;
        nameStart = start + at;
        column = shift + at;
        valueColumn = shift + from;
        valueStart = start + from;
      }
      value = readConfigValue(piece, from, value, forWindows);
      // A carriage return is dropped with its backslash, too, and counts for no line.
      if (value.ending === 'backslash' && (isCut || !isLast)) {
        isContinued = true;
        continue;
      }
      isContinued = false;
      const isEscape = value.ending === 'backslash' || value.ending === 'escape';
      const isBroken = isEscape || value.isQuoted;
      items.push({
        kind: isBroken ? 'broken' : 'setting',
        warning: isEscape ? 'invalidEscape' : value.isQuoted ? 'expected' : '',
        section: sectionOf(header, sectionLength),
        name,
        text: isEscape ? slice(piece, value.at, value.at + 2) : untilNul(slice(value.text, 0, value.kept)),
        line: isEscape ? line : firstLine,
        lastLine: line,
        wslLine: line + extraLines,
        column: isEscape ? shift + value.at : column,
        valueColumn,
        lineStart: firstLineStart,
        start: firstStart,
        nameStart,
        valueStart,
        valueEnd: start + value.rawEnd,
        end: lineEnd,
        isDestroyed: value.isDestroyed,
      });
      if (isBroken && !forWindows) return items;
      if (isBroken || value.ending === 'comment') break;
      if (isCut) extraLines = extraLines + 1;
    }
  }
  return items;
}

/**
 * What WSL puts before a key: as many characters as the last right header had, of the last header that it saw. Where that
 * one is broken and shorter, NULs fill it up, and no key has such a name.
 */
function sectionOf(header: string, length: number): string {
  return textLength(header) < length ? `${header}\0` : slice(header, 0, length);
}

/** A text of C ends with the first NUL. */
function untilNul(text: string): string {
  const nul = indexOf(text, '\0', 0);
  return nul < 0 ? text : slice(text, 0, nul);
}
