/**
 * Addresses as /proc/net/tcp, tcp6, udp and udp6 show them: words of 32 bits in the byte order of the machine. WSL runs on
 * x64 and Arm64, which are little-endian.
 */
import { parseHexadecimal, shortHexadecimal } from './hexadecimal.js';
import { ipv6Text } from './ipv6.js';
import { integersFrom, matchesWhole, slice, startsWith, valueOr } from './std/index.js';

/**
 * The address that 8 (IPv4) or 32 (IPv6) digits stand for; nothing for any other text.
 * @bash
 */
export function procNetAddress(digits: string): string | undefined {
  if (matchesWhole(digits, '[0-9A-Fa-f]{8}')) {
    return procNetIPv4(digits);
  }
  if (!matchesWhole(digits, '[0-9A-Fa-f]{32}')) {
    return undefined;
  }
  const groups: string[] = [];
  for (const word of integersFrom(0, 3)) {
    const first = word * 8;
    groups.push(shortHexadecimal(slice(digits, first + 6, first + 8) + slice(digits, first + 4, first + 6)));
    groups.push(shortHexadecimal(slice(digits, first + 2, first + 4) + slice(digits, first, first + 2)));
  }
  const text = ipv6Text(groups);
  // An IPv4 address in an IPv6 socket is known by its numbers.
  return startsWith(text, '::ffff:') ? `::ffff:${procNetIPv4(slice(digits, 24, 32))}` : text;
}

/**
 * Four bytes, the last one first.
 * @bash
 */
export function procNetIPv4(digits: string): string {
  let text = '';
  for (const byte of integersFrom(0, 3)) {
    const start = 6 - byte * 2;
    const value = valueOr(parseHexadecimal(slice(digits, start, start + 2)), 0);
    text = text + (byte === 0 ? '' : '.') + `${value}`;
  }
  return text;
}
