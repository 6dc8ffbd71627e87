/** Which of the many addresses in WSL is the guest's: never Docker's or LXC's bridge (owu/wsl-dashboard#69, WSL#4827). */
import type { GuestAnswer } from '../model/facts.js';
import { isInNetwork, isLoopbackIPv4, parseIPv4 } from './ipv4.js';
import { asciiTrim, indexOf, itemAt, slice, splitOn, valueOr } from './std/index.js';

/** An IPv4 address of a device of the guest. */
export interface DeviceAddress {
  device: string;
  address: string;
  /** As printed: `172.17.0.1/16`. */
  network: string;
}

/** What the registry knows of the NAT network of WSL; both texts may be empty. */
export interface NatMemory {
  /** `172.21.96.0/20` */
  network: string;
  /** The guest's last address. */
  guestAddress: string;
}

/** The words of a line, without the empty ones between several blanks. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const word of splitOn(line, ' ')) {
    const trimmed = asciiTrim(word);
    if (trimmed !== '') {
      words.push(trimmed);
    }
  }
  return words;
}

/** The text before the first separator; the whole text where there is none. */
export function firstPart(text: string, separator: string): string {
  return valueOr(itemAt(splitOn(text, separator), 0), '');
}

/** The addresses in the output of `ip -4 addr show`, `ip addr`, or `ip -4 -o addr`: one word after `inet`. */
export function addressesOfIpOutput(text: string): DeviceAddress[] {
  const found: DeviceAddress[] = [];
  let device = '';
  for (const line of splitOn(text, '\n')) {
    const words = wordsOf(line);
    const second = itemAt(words, 1);
    if (second !== undefined && slice(line, 0, 1) !== ' ') {
      // `2: eth0: <…>`, `2: eth0@if7: <…>`, or with -o `2: eth0    inet …`
      device = firstPart(firstPart(second, ':'), '@');
    }
    let takeNext = false;
    for (const word of words) {
      if (takeNext) {
        const address = firstPart(word, '/');
        if (parseIPv4(address) !== undefined) {
          found.push({ device: device, address: address, network: word });
        }
      }
      takeNext = word === 'inet';
    }
  }
  return found;
}

/** The plain IPv4 addresses among the words of `hostname -I`, in its order (which is not promised to mean anything). */
export function addressesOfHostname(text: string): string[] {
  const found: string[] = [];
  for (const line of splitOn(text, '\n')) {
    for (const word of wordsOf(line)) {
      if (parseIPv4(word) !== undefined && !isLoopbackIPv4(word)) {
        found.push(word);
      }
    }
  }
  return found;
}

/** The guest's own address in NAT mode, or an empty text where what is known does not settle it. */
export function chooseGuestAddress(guest: GuestAnswer, nat: NatMemory): string {
  const devices = addressesOfIpOutput(guest.ipAddresses);
  for (const candidate of devices) {
    if (candidate.device === 'eth0' && isInNetwork(candidate.address, nat.network)) {
      return candidate.address;
    }
  }
  for (const candidate of devices) {
    if (candidate.device === 'eth0') {
      return candidate.address;
    }
  }
  for (const candidate of devices) {
    if (isInNetwork(candidate.address, nat.network)) {
      return candidate.address;
    }
  }
  if (guest.ipAddresses !== '') {
    return '';
  }
  return chooseAmongHostAddresses(addressesOfHostname(guest.hostAddresses), nat);
}

/** The bridge inside of the guest (Docker, LXC, Podman) to whose network an address belongs; empty where there is none. */
export function bridgeOfAddress(guest: GuestAnswer, address: string): string {
  for (const candidate of addressesOfIpOutput(guest.ipAddresses)) {
    if (isBridgeDevice(candidate.device) && isInNetwork(address, candidate.network)) {
      return candidate.device;
    }
  }
  return '';
}

/** Whether container engines name their bridges so. */
function isBridgeDevice(device: string): boolean {
  for (const prefix of ['docker', 'br-', 'lxc', 'lxd', 'virbr', 'cni', 'podman']) {
    if (indexOf(device, prefix, 0) === 0) {
      return true;
    }
  }
  return false;
}

/** For a guest without `ip`: the network of WSL decides; a lone address needs no decision. */
function chooseAmongHostAddresses(addresses: string[], nat: NatMemory): string {
  for (const address of addresses) {
    if (isInNetwork(address, nat.network)) {
      return address;
    }
  }
  for (const address of addresses) {
    if (address === nat.guestAddress) {
      return address;
    }
  }
  const only = itemAt(addresses, 0);
  if (only !== undefined) {
    const another = itemAt(addresses, 1);
    if (another === undefined && nat.network === '') {
      return only;
    }
    return '';
  }
  if (parseIPv4(nat.guestAddress) !== undefined) {
    return nat.guestAddress;
  }
  return '';
}
