/** What is wrong with the network of a guest, as its evidence; an empty list where nothing is. Each is the rule of a finding. */
import { containsText } from './text.js';

/**
 * No way out, in a mode that has one.
 * @bash
 */
export function withoutDefaultRoute(mode: string, gateway: string): string[] {
  return gateway === '' && mode !== 'none' && mode !== 'wsl1' ? [`no default route in mode ${mode}`] : [];
}

/**
 * A route that is narrower than that of the default interface leads to the gateway: packets to Windows go elsewhere.
 * @bash
 */
export function gatewayElsewhere(gateway: string, gatewayInterface: string, gatewayThrough: string): string[] {
  if (gateway === '' || gatewayThrough === '' || gatewayThrough === gatewayInterface) {
    return [];
  }
  return [`packets to the gateway ${gateway} of ${gatewayInterface} leave through ${gatewayThrough}`];
}

/**
 * In mirrored mode Windows is reached through an interface of its own.
 * @bash
 */
export function withoutLoopback0(isWsl: boolean, mode: string, interfaces: string[]): string[] {
  return isWsl && mode === 'mirrored' && !interfaces.some((one) => one === 'loopback0')
    ? ['no interface loopback0']
    : [];
}

/**
 * Mode none.
 * @bash
 */
export function networkingOff(mode: string): string[] {
  return mode === 'none' ? ['networking mode none'] : [];
}

/**
 * Mode consomme, which nobody has to have asked for.
 * @bash
 */
export function networkingFellBack(mode: string): string[] {
  return mode === 'consomme' ? ['networking mode consomme'] : [];
}

/**
 * NetworkManager changes interfaces that are those of Windows.
 * @bash
 */
export function networkManagerInMirrored(mode: string, hasNetworkManager: boolean): string[] {
  return mode === 'mirrored' && hasNetworkManager ? ['NetworkManager runs in mode mirrored'] : [];
}

/**
 * Programs of Windows cannot be started.
 * @bash
 */
export function interopOff(isWsl: boolean, hasInterop: boolean): string[] {
  return isWsl && !hasInterop ? ['no WSLInterop in /proc/sys/fs/binfmt_misc'] : [];
}

/**
 * No file that names a server. `resolvConf` is wsl (the one that WSL writes), link, file, broken or missing.
 * @bash
 */
export function resolvConfMissing(resolvConf: string): string[] {
  switch (resolvConf) {
    case 'missing':
      return ['/etc/resolv.conf does not exist'];
    case 'broken':
      return ['/etc/resolv.conf leads to a file that does not exist'];
    default:
      return [];
  }
}

/**
 * A file without a server.
 * @bash
 */
export function withoutNameServer(resolvConf: string, nameServers: string[]): string[] {
  const isThere = resolvConf !== 'missing' && resolvConf !== 'broken';
  return isThere && !nameServers.some((one) => one !== '') ? ['/etc/resolv.conf has no nameserver'] : [];
}

/**
 * A file of somebody else.
 * @bash
 */
export function resolvConfOfOthers(isWsl: boolean, resolvConf: string, nameServers: string[]): string[] {
  if (!isWsl || (resolvConf !== 'file' && resolvConf !== 'link') || containsText(nameServers, '10.255.255.254')) {
    return [];
  }
  return [`/etc/resolv.conf is a ${resolvConf === 'file' ? 'file of its own' : 'link to another file'}`];
}

/**
 * The server of DNS tunneling where there is no tunneling.
 * @bash
 */
export function tunnelInWrongMode(mode: string, nameServers: string[]): string[] {
  const hasTunnel = containsText(nameServers, '10.255.255.254');
  return hasTunnel && (mode === 'none' || mode === 'bridged') ? [`nameserver 10.255.255.254 in mode ${mode}`] : [];
}
