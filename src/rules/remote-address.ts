/** Remote addresses as Windows Firewall takes and shows them. */
import { parseIPv4 } from './ipv4.js';
import { asciiLower, asciiTrim, itemAt, listLength, splitOn } from './std/index.js';

/**
 * One spelling for what the firewall spells in two ways: it takes `192.168.1.0/24` and shows
 * `192.168.1.0/255.255.255.0`, and it takes its words (`LocalSubnet`) in any case.
 */
export function canonicalRemoteAddress(text: string): string {
  const lower = asciiLower(text);
  const parts = splitOn(lower, '/');
  const network = itemAt(parts, 0);
  const mask = itemAt(parts, 1);
  if (listLength(parts) !== 2 || network === undefined || mask === undefined) {
    return lower;
  }
  const prefix = prefixOfMask(mask);
  if (prefix === undefined) {
    return lower;
  }
  return `${network}/${prefix}`;
}

/** The prefix length of a dotted mask (`255.255.255.0` is 24); nothing for a text that is no mask. */
export function prefixOfMask(mask: string): number | undefined {
  const wanted = parseIPv4(mask);
  if (wanted === undefined) {
    return undefined;
  }
  let prefix = 0;
  let value = 0;
  for (const bit of maskBits()) {
    if (value === wanted) {
      return prefix;
    }
    value = value + bit;
    prefix = prefix + 1;
  }
  return value === wanted ? 32 : undefined;
}

/** The values of the 32 bits of an address, the highest first. */
function maskBits(): number[] {
  return [
    2147483648, 1073741824, 536870912, 268435456, 134217728, 67108864, 33554432, 16777216, 8388608, 4194304, 2097152,
    1048576, 524288, 262144, 131072, 65536, 32768, 16384, 8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1,
  ];
}

/** Those that are not empty. An empty list means any to the firewall, so none is the safe default, not that. */
export function givenRemoteAddresses(texts: string[]): string[] {
  const given: string[] = [];
  for (const text of texts) {
    const trimmed = asciiTrim(text);
    if (trimmed !== '') {
      given.push(trimmed);
    }
  }
  if (listLength(given) === 0) {
    return ['LocalSubnet'];
  }
  return given;
}

/** Each text in its one spelling. */
export function canonicalRemoteAddresses(texts: string[]): string[] {
  const canonical: string[] = [];
  for (const text of texts) {
    canonical.push(canonicalRemoteAddress(text));
  }
  return canonical;
}
