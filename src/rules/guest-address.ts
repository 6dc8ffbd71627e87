/** Which of the many addresses in WSL is the guest's: never Docker's or LXC's bridge (owu/wsl-dashboard#69, WSL#4827). */
import type { GuestAnswer, WslRegistration } from '../model/facts.js';
import { isInNetwork, isLoopbackIPv4, parseIPv4 } from './ipv4.js';
import { asciiTrim, itemAt, slice, splitOn, valueOr } from './std/index.js';

/** An IPv4 address of a device of the guest. */
export interface DeviceAddress {
  device: string;
  address: string;
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
          found.push({ device: device, address: address });
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
export function chooseGuestAddress(guest: GuestAnswer, wsl: WslRegistration): string {
  const devices = addressesOfIpOutput(guest.ipAddresses);
  for (const candidate of devices) {
    if (candidate.device === 'eth0' && isInNetwork(candidate.address, wsl.natNetwork)) {
      return candidate.address;
    }
  }
  for (const candidate of devices) {
    if (candidate.device === 'eth0') {
      return candidate.address;
    }
  }
  for (const candidate of devices) {
    if (isInNetwork(candidate.address, wsl.natNetwork)) {
      return candidate.address;
    }
  }
  if (guest.ipAddresses !== '') {
    return '';
  }
  return chooseAmongHostAddresses(addressesOfHostname(guest.hostAddresses), wsl);
}

/** For a guest without `ip`: the network of WSL decides; a lone address needs no decision. */
function chooseAmongHostAddresses(addresses: string[], wsl: WslRegistration): string {
  for (const address of addresses) {
    if (isInNetwork(address, wsl.natNetwork)) {
      return address;
    }
  }
  for (const address of addresses) {
    if (address === wsl.natIpAddress) {
      return address;
    }
  }
  const only = itemAt(addresses, 0);
  if (only !== undefined) {
    const another = itemAt(addresses, 1);
    if (another === undefined && wsl.natNetwork === '') {
      return only;
    }
    return '';
  }
  if (parseIPv4(wsl.natIpAddress) !== undefined) {
    return wsl.natIpAddress;
  }
  return '';
}
