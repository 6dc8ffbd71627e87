/** The header of a section. */
import { blanksAt, lettersAt } from './config-value-text.js';
import { codeUnitAt, matchesWhole, slice } from './std/index.js';

/** What WSL reads of `[name]`. */
export interface ConfigHeader {
  /** What it remembers, also where the header is broken after its first letter; empty where there is no letter. */
  name: string;
  /** What its warning is called; empty where the header is right. */
  warning: string;
  /** Where the header begins, or what is wrong with it. */
  at: number;
  isCommented: boolean;
}

/** Reads a header whose `[` is at an index: a letter, letters and digits, `]`, and then nothing but blanks or a comment. */
export function readConfigHeader(piece: string, at: number): ConfigHeader {
  const end = lettersAt(piece, at + 1);
  const name = slice(piece, at + 1, end);
  if (!matchesWhole(name, '[A-Za-z][A-Za-z0-9]*')) {
    return { name: '', warning: 'invalidSection', at: at + 1, isCommented: false };
  }
  if (codeUnitAt(piece, end) !== 93) return { name, warning: 'expected', at: end, isCommented: false };
  const after = blanksAt(piece, end + 1);
  const unit = codeUnitAt(piece, after);
  if (unit === -1 || unit === 35) return { name, warning: '', at, isCommented: unit === 35 };
  return { name, warning: 'expected', at: after, isCommented: false };
}
