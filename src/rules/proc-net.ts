/**
 * Addresses as /proc/net/tcp, tcp6, udp and udp6 show them: words of 32 bits in the byte order of the machine. WSL runs on
 * x64 and Arm64, which are little-endian.
 */
import { parseHexadecimal, shortHexadecimal } from './hexadecimal.js';
import { ipv6Text } from './ipv6.js';
import { asciiLower, integersFrom, matchesWhole, slice, startsWith, valueOr } from './std/index.js';

/**
 * The address that 8 (IPv4) or 32 (IPv6) digits stand for; nothing for any other text.
 * @bash
 */
export function procNetAddress(digits: string): string | undefined {
  if (matchesWhole(digits, '[0-9A-Fa-f]{8}')) {
    return ipv4OfDigits(bytesInOrder(digits));
  }
  if (!matchesWhole(digits, '[0-9A-Fa-f]{32}')) {
    return undefined;
  }
  let ordered = '';
  for (const word of integersFrom(0, 3)) {
    ordered = ordered + bytesInOrder(slice(digits, word * 8, word * 8 + 8));
  }
  return ipv6OfDigits(ordered);
}

/**
 * The bytes of a word of 8 digits, which stand the last one first.
 * @bash
 */
export function bytesInOrder(word: string): string {
  return slice(word, 6, 8) + slice(word, 4, 6) + slice(word, 2, 4) + slice(word, 0, 2);
}

/**
 * The IPv4 address of 8 hexadecimal digits in order.
 * @bash
 */
export function ipv4OfDigits(digits: string): string {
  let text = '';
  for (const byte of integersFrom(0, 3)) {
    const value = valueOr(parseHexadecimal(slice(digits, byte * 2, byte * 2 + 2)), 0);
    text = text + (byte === 0 ? '' : '.') + `${value}`;
  }
  return text;
}

/**
 * The IPv6 address of 32 hexadecimal digits in order, as /proc/net/if_inet6 has them. An IPv4 address in an IPv6 socket is
 * known by its numbers.
 * @bash
 */
export function ipv6OfDigits(digits: string): string {
  if (startsWith(asciiLower(digits), '00000000000000000000ffff')) {
    return `::ffff:${ipv4OfDigits(slice(digits, 24, 32))}`;
  }
  const groups: string[] = [];
  for (const group of integersFrom(0, 7)) {
    groups.push(shortHexadecimal(slice(digits, group * 4, group * 4 + 4)));
  }
  return ipv6Text(groups);
}
