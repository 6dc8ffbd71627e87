/**
 * From where a listener in the guest can be reached, by its address and the networking mode. Sources: wslrelay and the
 * networking engines of microsoft/WSL (the relay polls the guest's TCP listeners; an IPv4 listener is relayed from
 * 127.0.0.1 of Windows, an IPv6 one from ::1, never crossing; issues #10206, #10803, #12891, #41135).
 */
import { indexOf, startsWith } from './std/index.js';

/**
 * What leads to a listener from outside of the guest:
 * - `windows-loopback4`, `windows-loopback6`: Windows on 127.0.0.1 or ::1
 * - `windows-address`, `lan-address`: Windows or another computer on the guest's own address
 * - `lan-forward`, `lan-forward-loopback`: another computer, once Windows forwards the port (to its own loopback)
 * - `lan-firewall`: another computer on an address of Windows, once the firewall lets the port in
 *
 * Empty where only the guest itself gets there. An IPv6 wildcard takes IPv4 connections as well, as Linux has it by default.
 * @bash
 */
export function listenerPaths(
  mode: string,
  protocol: string,
  address: string,
  port: number,
  guestAddress: string,
): string[] {
  const kind = listenerKind(address);
  const isWildcard = kind === 'any4' || kind === 'any6';
  switch (mode) {
    case 'nat': {
      if (protocol !== 'TCP') {
        return isWildcard || address === guestAddress ? ['windows-address'] : [];
      }
      if (kind === 'any4') {
        return ['windows-loopback4', 'windows-address', 'lan-forward'];
      }
      if (kind === 'any6') {
        return ['windows-loopback6', 'windows-address', 'lan-forward'];
      }
      if (kind === 'loopback4') {
        return ['windows-loopback4', 'lan-forward-loopback'];
      }
      if (kind === 'loopback6') {
        return ['windows-loopback6'];
      }
      return address === guestAddress ? ['windows-address', 'lan-forward'] : [];
    }
    case 'mirrored': {
      if (isNeverMirrored(protocol, port)) {
        return [];
      }
      if (isWildcard) {
        return ['windows-loopback4', 'lan-firewall'];
      }
      if (kind === 'loopback4') {
        return ['windows-loopback4'];
      }
      return kind === 'other4' || kind === 'other6' ? ['lan-firewall'] : [];
    }
    case 'consomme':
      return kind === 'any4' || kind === 'loopback4' ? ['windows-loopback4'] : [];
    case 'bridged':
      return isWildcard || kind === 'other4' || kind === 'other6' ? ['windows-address', 'lan-address'] : [];
    case 'wsl1': {
      if (isWildcard) {
        return ['windows-loopback4', 'lan-firewall'];
      }
      if (kind === 'loopback4' || kind === 'loopback6') {
        return [kind === 'loopback4' ? 'windows-loopback4' : 'windows-loopback6'];
      }
      return kind === 'other4' || kind === 'other6' ? ['lan-firewall'] : [];
    }
    default:
      return [];
  }
}

/**
 * What an address means for a listener: any4, any6, loopback4 (127.0.0.1), loopback6, local (no other loopback and no
 * link-local address is carried anywhere), other4, other6.
 * @bash
 */
export function listenerKind(address: string): string {
  switch (address) {
    case '0.0.0.0':
    case '::ffff:0.0.0.0':
      return 'any4';
    case '::':
      return 'any6';
    case '127.0.0.1':
    case '::ffff:127.0.0.1':
      return 'loopback4';
    case '::1':
      return 'loopback6';
    default:
      break;
  }
  if (startsWith(address, '127.') || startsWith(address, '::ffff:127.') || startsWith(address, 'fe80:')) {
    return 'local';
  }
  return startsWith(address, '::ffff:') || isDotted(address) ? 'other4' : 'other6';
}

/**
 * Whether an address is written with dots alone.
 * @bash
 */
export function isDotted(address: string): boolean {
  return indexOf(address, ':', 0) < 0;
}

/**
 * Ports that mirrored networking keeps for Windows.
 * @bash
 */
export function isNeverMirrored(protocol: string, port: number): boolean {
  if (protocol === 'UDP') {
    return port === 68;
  }
  return [135, 1900, 2869, 3702, 5004, 5357, 5358].some((kept) => kept === port);
}
