/** IPv4 addresses: four decimal numbers, nothing shorter, nothing octal (`010` is refused, not guessed). */
import { indexOf, integersFrom, itemAt, listLength, parseDigits, slice, splitOn, textLength } from './std/index.js';

/** A network as its first address and the number of its addresses. */
export interface IPv4Network {
  first: number;
  prefixLength: number;
  size: number;
}

/**
 * The address as a number from 0 to 4294967295; nothing where the text is not a plain IPv4 address.
 * @bash
 */
export function parseIPv4(text: string): number | undefined {
  const parts = splitOn(text, '.');
  if (listLength(parts) !== 4) {
    return undefined;
  }
  let address = 0;
  for (const part of parts) {
    const byte = parseDigits(part);
    if (byte === undefined || byte > 255) {
      return undefined;
    }
    if (textLength(part) > 1 && slice(part, 0, 1) === '0') {
      return undefined;
    }
    address = address * 256 + byte;
  }
  return address;
}

/** Whether a text can only be meant as an IPv6 address. */
export function looksLikeIPv6(text: string): boolean {
  return indexOf(text, ':', 0) >= 0;
}

/** Whether a text can only be meant as a name: it holds a letter, and neither blanks nor the signs of addresses and ranges. */
export function looksLikeName(text: string): boolean {
  let hasLetter = false;
  for (const position of integersFrom(0, textLength(text) - 1)) {
    const unit = slice(text, position, position + 1);
    if (indexOf(' /\\*,;', unit, 0) >= 0) {
      return false;
    }
    if (indexOf('0123456789.-_', unit, 0) < 0) {
      hasLetter = true;
    }
  }
  return hasLetter && !looksLikeIPv6(text);
}

/**
 * Whether the text is an address of 127.0.0.0/8.
 * @bash
 */
export function isLoopbackIPv4(text: string): boolean {
  const address = parseIPv4(text);
  return address !== undefined && address >= 2130706432 && address < 2147483648;
}

/** The network of an address, with the bits of the host cut off; nothing where the text or the length (0 to 32) is none. */
export function networkOf(addressText: string, prefixLength: number): IPv4Network | undefined {
  const address = parseIPv4(addressText);
  if (address === undefined || prefixLength < 0 || prefixLength > 32) {
    return undefined;
  }
  let first = 0;
  let rest = address;
  let size = 1;
  let number = 0;
  for (const bit of ipv4BitValues()) {
    number = number + 1;
    if (number > prefixLength) {
      size = size * 2;
    }
    if (rest >= bit) {
      rest = rest - bit;
      if (number <= prefixLength) {
        first = first + bit;
      }
    }
  }
  return { first: first, prefixLength: prefixLength, size: size };
}

/** The network that a CIDR text (`172.21.96.0/20`) names; nothing for any other text. */
export function parseIPv4Network(cidr: string): IPv4Network | undefined {
  const parts = splitOn(cidr, '/');
  const addressText = itemAt(parts, 0);
  const prefixText = itemAt(parts, 1);
  if (addressText === undefined || prefixText === undefined || listLength(parts) !== 2) {
    return undefined;
  }
  const prefixLength = parseDigits(prefixText);
  if (prefixLength === undefined) {
    return undefined;
  }
  return networkOf(addressText, prefixLength);
}

/** Whether an address lies in a network written as CIDR (`172.21.96.0/20`); false where either cannot be read. */
export function isInNetwork(addressText: string, cidr: string): boolean {
  const address = parseIPv4(addressText);
  const network = parseIPv4Network(cidr);
  if (address === undefined || network === undefined) {
    return false;
  }
  return address >= network.first && address < network.first + network.size;
}

/** The text of a network: `192.168.1.0/24`. */
export function ipv4NetworkText(network: IPv4Network): string {
  return `${ipv4Text(network.first)}/${network.prefixLength}`;
}

/** The text of an address given as a number from 0 to 4294967295. */
export function ipv4Text(address: number): string {
  let text = '';
  let rest = address;
  for (const unit of [16777216, 65536, 256, 1]) {
    let byte = 0;
    // Rules have no division: the bits of a byte are taken away from the highest to the lowest.
    for (const bit of [128, 64, 32, 16, 8, 4, 2, 1]) {
      if (rest >= bit * unit) {
        rest = rest - bit * unit;
        byte = byte + bit;
      }
    }
    text = unit === 16777216 ? `${byte}` : `${text}.${byte}`;
  }
  return text;
}

/** The values of the 32 bits of an address, the highest first. */
function ipv4BitValues(): number[] {
  return [
    2147483648, 1073741824, 536870912, 268435456, 134217728, 67108864, 33554432, 16777216, 8388608, 4194304, 2097152,
    1048576, 524288, 262144, 131072, 65536, 32768, 16384, 8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1,
  ];
}
