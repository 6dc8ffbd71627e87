/** What becomes of characters of which WSL keeps one byte. */
import { slice } from './std/index.js';

/** The lower eight bits of a UTF-16 code unit. */
export function lowByte(unit: number): number {
  let rest = unit;
  for (const bit of [32768, 16384, 8192, 4096, 2048, 1024, 512, 256]) {
    if (rest >= bit) rest = rest - bit;
  }
  return rest;
}

/** The character of a byte. One that is no ASCII is no UTF-8 either, which Windows shows as U+FFFD. */
export function asciiCharacter(byte: number): string {
  if (byte > 127) return '\ufffd';
  if (byte === 0) return '\0';
  const controls =
    '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f';
  const printable =
    ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007f';
  return byte < 32 ? slice(controls, byte - 1, byte) : slice(printable, byte - 32, byte - 31);
}
