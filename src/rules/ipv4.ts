/** IPv4 addresses: four decimal numbers, nothing shorter, nothing octal (`010` is refused, not guessed). */
import { indexOf, itemAt, listLength, parseDigits, slice, splitOn, textLength } from './std/index.js';

/** The address as a number from 0 to 4294967295; nothing where the text is not a plain IPv4 address. */
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

/** Whether the text is an address of 127.0.0.0/8. */
export function isLoopbackIPv4(text: string): boolean {
  const address = parseIPv4(text);
  return address !== undefined && address >= 2130706432 && address < 2147483648;
}

/** Whether an address lies in a network written as CIDR (`172.21.96.0/20`); false where either cannot be read. */
export function isInNetwork(addressText: string, cidr: string): boolean {
  const parts = splitOn(cidr, '/');
  const networkText = itemAt(parts, 0);
  const prefixText = itemAt(parts, 1);
  if (networkText === undefined || prefixText === undefined || listLength(parts) !== 2) {
    return false;
  }
  const address = parseIPv4(addressText);
  const network = parseIPv4(networkText);
  const prefix = parseDigits(prefixText);
  if (address === undefined || network === undefined || prefix === undefined || prefix > 32) {
    return false;
  }
  let size = 1;
  for (const bit of allIPv4Bits()) {
    if (bit > prefix) {
      size = size * 2;
    }
  }
  // WSL writes the network's own address, so there are no host bits to cut off (WSL#11148: it refuses others).
  return address >= network && address < network + size;
}

/** 1 to 32: the subset has no counting loop, and a list says which bits there are. */
function allIPv4Bits(): number[] {
  return [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    32,
  ];
}
