/** Remote addresses as Windows Firewall takes and shows them. */
import type { Facts, HostAddress } from '../model/facts.js';
import { ipv4NetworkText, networkOf, parseIPv4 } from './ipv4.js';
import {
  asciiLower,
  asciiTrim,
  integersFrom,
  itemAt,
  listLength,
  parseDigits,
  splitOn,
  stableSort,
} from './std/index.js';
import { containsText } from './text.js';

/**
 * One spelling for what the firewall spells in several ways: it takes `192.168.1.5/24` and shows
 * `192.168.1.0/255.255.255.0`, and it takes its words (`LocalSubnet`) in any case.
 */
export function canonicalRemoteAddress(text: string): string {
  const lower = asciiLower(text);
  const parts = splitOn(lower, '/');
  const address = itemAt(parts, 0);
  const mask = itemAt(parts, 1);
  if (listLength(parts) !== 2 || address === undefined || mask === undefined) {
    return lower;
  }
  let prefixLength = parseDigits(mask);
  if (prefixLength === undefined) {
    prefixLength = prefixOfMask(mask);
  }
  if (prefixLength === undefined) {
    return lower;
  }
  const network = networkOf(address, prefixLength);
  if (network === undefined) {
    return lower;
  }
  return ipv4NetworkText(network);
}

/** The prefix length of a dotted mask (`255.255.255.0` is 24); nothing for a text that is no mask. */
export function prefixOfMask(mask: string): number | undefined {
  const wanted = parseIPv4(mask);
  if (wanted === undefined) {
    return undefined;
  }
  for (const prefixLength of integersFrom(0, 32)) {
    const network = networkOf('255.255.255.255', prefixLength);
    if (network !== undefined && network.first === wanted) {
      return prefixLength;
    }
  }
  return undefined;
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

/**
 * The addresses of Windows in the networks that LocalSubnet stands for: the switch of WSL's NAT network, which outlives the
 * NAT mode until Windows restarts, leads to no other computer.
 */
export function subnetAddresses(facts: Pick<Facts, 'hostAddresses' | 'wsl'>): HostAddress[] {
  const found: HostAddress[] = [];
  for (const own of facts.hostAddresses) {
    if (own.address !== facts.wsl.natGatewayAddress) {
      found.push(own);
    }
  }
  return found;
}

/** Whether addresses name the local subnet on a computer that is in none: a rule without addresses would let in everybody. */
export function localSubnetIsUnknown(wanted: string[], hostAddresses: HostAddress[]): boolean {
  for (const text of wanted) {
    if (asciiLower(text) === 'localsubnet') {
      return listLength(hostAddresses) === 0;
    }
  }
  return false;
}

/**
 * What the Hyper-V firewall takes for remote addresses: its documentation names addresses, subnets and ranges, and no word
 * but Any, so `LocalSubnet` becomes the networks to which Windows is connected now. Sorted, each once.
 */
export function hyperVRemoteAddresses(wanted: string[], hostAddresses: HostAddress[]): string[] {
  const expanded: string[] = [];
  for (const text of wanted) {
    if (asciiLower(text) === 'localsubnet') {
      for (const own of hostAddresses) {
        const network = networkOf(own.address, own.prefixLength);
        if (network !== undefined) {
          const networkText = ipv4NetworkText(network);
          if (!containsText(expanded, networkText)) {
            expanded.push(networkText);
          }
        }
      }
    } else if (!containsText(expanded, text)) {
      expanded.push(text);
    }
  }
  return stableSort(expanded, expanded);
}
