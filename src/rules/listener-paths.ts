/**
 * From where a listener in the guest can be reached, by its address and the networking mode. Sources: wslrelay and the
 * networking engines of microsoft/WSL (the relay polls the guest's TCP listeners; an IPv4 listener is relayed from
 * 127.0.0.1 of Windows, an IPv6 one from ::1, never crossing; issues #10206, #10803, #12891, #41135).
 */
import { indexOf, slice, startsWith, textLength } from './std/index.js';

/**
 * What leads to a listener from outside of the guest:
 * - `windows-loopback4`, `windows-loopback6`: Windows on 127.0.0.1 or ::1
 * - `windows-address`, `lan-address`: Windows or another computer on the guest's own address
 * - `lan-forward`, `lan-forward-loopback`: another computer, once Windows forwards the port (to its own loopback). Where
 *   both would do, only the first is named
 * - `lan-firewall`: another computer on an address of Windows, once the firewall lets the port in
 *
 * `guestAddresses` are those of the guest's interface to Windows; bridges in the guest lead nowhere. `hasLoopback6` is
 * whether the guest has ::1, which the relay connects to. Empty where only the guest itself gets there. An IPv6 wildcard
 * takes IPv4 connections as well, as Linux has it by default.
 * @bash
 */
export function listenerPaths(
  mode: string,
  protocol: string,
  address: string,
  port: number,
  guestAddresses: string[],
  hasLoopback6: boolean,
): string[] {
  const kind = listenerKind(address);
  const plain = plainAddress(address);
  const isWildcard = kind === 'any4' || kind === 'any6' || kind === 'mappedAny';
  const isOuter = isWildcard || guestAddresses.some((own) => own === plain);
  switch (mode) {
    case 'nat': {
      if (protocol !== 'TCP') {
        return isOuter ? ['windows-address'] : [];
      }
      const paths: string[] = [];
      // An IPv4 address in an IPv6 socket is none of those that the relay looks for.
      if (kind === 'any4' || kind === 'loopback4') {
        paths.push('windows-loopback4');
      }
      if (hasLoopback6 && (kind === 'any6' || kind === 'loopback6')) {
        paths.push('windows-loopback6');
      }
      if (isOuter) {
        paths.push('windows-address');
        paths.push('lan-forward');
      }
      if (kind === 'loopback4') {
        paths.push('lan-forward-loopback');
      }
      return paths;
    }
    case 'mirrored': {
      if (isNeverMirrored(protocol, port)) {
        return [];
      }
      if (isWildcard) {
        return ['windows-loopback4', 'lan-firewall'];
      }
      if (kind === 'loopback4' || kind === 'mappedLoopback') {
        return ['windows-loopback4'];
      }
      return isOuter ? ['lan-firewall'] : [];
    }
    case 'consomme': {
      if (kind !== 'any4' && kind !== 'loopback4') {
        return [];
      }
      // The port proxy carries TCP alone.
      return protocol === 'TCP' ? ['windows-loopback4', 'lan-forward-loopback'] : ['windows-loopback4'];
    }
    case 'bridged':
      return isOuter ? ['windows-address', 'lan-address'] : [];
    case 'wsl1': {
      if (isWildcard) {
        return ['windows-loopback4', 'lan-firewall'];
      }
      if (kind === 'loopback4' || kind === 'loopback6') {
        return [kind === 'loopback4' ? 'windows-loopback4' : 'windows-loopback6'];
      }
      return isOuter ? ['lan-firewall'] : [];
    }
    default:
      return [];
  }
}

/**
 * What an address means for a listener: any4, any6, loopback4 (127.0.0.1), loopback6; mappedAny and mappedLoopback for the
 * IPv4 ones in an IPv6 socket; other.
 * @bash
 */
export function listenerKind(address: string): string {
  switch (address) {
    case '0.0.0.0':
      return 'any4';
    case '::':
      return 'any6';
    case '127.0.0.1':
      return 'loopback4';
    case '::1':
      return 'loopback6';
    case '::ffff:0.0.0.0':
      return 'mappedAny';
    case '::ffff:127.0.0.1':
      return 'mappedLoopback';
    default:
      return 'other';
  }
}

/**
 * The address itself; of an IPv4 one in an IPv6 socket the IPv4 one.
 * @bash
 */
export function plainAddress(address: string): string {
  const prefix = '::ffff:';
  const isMapped = startsWith(address, prefix) && indexOf(address, '.', 0) > 0;
  return isMapped ? slice(address, textLength(prefix), textLength(address)) : address;
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
