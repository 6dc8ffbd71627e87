/** How the bytes of a configuration file are to be read, so that what is not changed can be written back as it was. */
import type { ConfigProblem } from '../model/config.js';
import { findingId } from './config-problem.js';
import { itemAt, valueOr } from './std/index.js';

/**
 * - `utf-8`: with or without a byte order mark. WSL's C runtime takes every file without another mark for it.
 * - `utf-16le`: with its byte order mark; current versions of WSL read it, older ones ignore such a file (microsoft/WSL#5389).
 * - `bytes`: no UTF-8, such as a comment in an ANSI code page. Each byte is a character of its own.
 * - `utf-16be`, `utf-16`: UTF-16 in the other order, or without a mark. WSL finds no section in it.
 * - `damaged`: begins as UTF-16LE, and half of a character is missing.
 *
 * Files in the first three can be changed; those in the others have to be saved anew first.
 */
export function configEncoding(bytes: number[]): string {
  const first = valueOr(itemAt(bytes, 0), -1);
  const second = valueOr(itemAt(bytes, 1), -1);
  if (first === 254 && second === 255) return 'utf-16be';
  if (first === 255 && second === 254) return isUtf16(bytes) ? 'utf-16le' : 'damaged';
  // Text in ASCII has a NUL in every second byte.
  if (first === 0 || (second === 0 && first > 0)) return 'utf-16';
  return isUtf8(bytes) ? 'utf-8' : 'bytes';
}

/** Whether a file in this encoding can be changed without a change of anything else, and WSL reads it. */
export function isEditableEncoding(encoding: string, file: string): boolean {
  return encoding === 'utf-8' || encoding === 'bytes' || (encoding === 'utf-16le' && file === 'wslconfig');
}

/** Whether bytes are UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
function isUtf8(bytes: number[]): boolean {
  let missing = 0;
  let least = 128;
  let most = 191;
  for (const octet of bytes) {
    if (missing > 0) {
      if (octet < least || octet > most) return false;
      missing = missing - 1;
      least = 128;
      most = 191;
    } else if (octet >= 128) {
      if (octet < 194 || octet > 244) return false;
      missing = octet >= 240 ? 3 : octet >= 224 ? 2 : 1;
      if (octet === 224) least = 160;
      if (octet === 237) most = 159;
      if (octet === 240) least = 144;
      if (octet === 244) most = 143;
    }
  }
  return missing === 0;
}

/** Whether bytes are whole code units of UTF-16LE, and surrogates come in pairs. */
function isUtf16(bytes: number[]): boolean {
  let isHighByte = false;
  let afterLead = false;
  for (const octet of bytes) {
    if (isHighByte) {
      const isLead = octet >= 216 && octet <= 219;
      const isTrail = octet >= 220 && octet <= 223;
      if (isTrail !== afterLead) return false;
      afterLead = isLead;
    }
    isHighByte = !isHighByte;
  }
  return !isHighByte && !afterLead;
}

/** What is wrong with the encoding of a file, in front of what is wrong with its text. It is about the whole file: line 1. */
export function encodingProblems(encoding: string, file: string): ConfigProblem[] {
  const number = encodingFinding(encoding, file);
  if (number === 0) return [];
  return [
    {
      id: findingId(file, number),
      warning: '',
      line: 1,
      wslLine: 1,
      column: 1,
      text: '',
      firstLine: 0,
      firstWslLine: 0,
      meant: '',
      values: [encoding],
    },
  ];
}

/** Number of the finding; 0 for none. Linux opens wsl.conf as bytes, and knows no UTF-16. */
function encodingFinding(encoding: string, file: string): number {
  switch (encoding) {
    case 'utf-8':
      return 0;
    case 'bytes':
      return 43;
    case 'utf-16le':
      return file === 'wslconfig' ? 41 : 42;
    default:
      return 42;
  }
}
