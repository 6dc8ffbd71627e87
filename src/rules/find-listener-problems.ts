/**
 * Listeners (`TCP 127.0.0.1 80`) that cannot be reached from where one would expect. Each is the rule of a finding, and gives
 * its evidence: the listeners.
 */
import { proxyHost, proxyObstacle, proxyPort, maskedProxy } from './http-proxy.js';
import { isNeverMirrored } from './listener-paths.js';
import { parsePort } from './port.js';
import { indexOf, itemAt, slice, splitOn, startsWith, textLength, valueOr } from './std/index.js';

/**
 * The part of a listener before its port: `TCP 127.0.0.1`.
 * @bash
 */
export function listenerPlace(listener: string): string {
  const port = valueOr(itemAt(splitOn(listener, ' '), 2), '');
  return slice(listener, 0, textLength(listener) - textLength(port) - 1);
}

/**
 * The port of a listener; 0 where it has none.
 * @bash
 */
export function listenerPort(listener: string): number {
  return valueOr(parsePort(valueOr(itemAt(splitOn(listener, ' '), 2), '')), 0);
}

/**
 * Servers that only this machine and, through its loopback address, Windows gets to.
 * @bash
 */
export function loopbackListeners(mode: string, allListeners: string[]): string[] {
  if (mode === 'none') {
    return [];
  }
  const found: string[] = [];
  for (const listener of allListeners) {
    const place = listenerPlace(listener);
    if (place === 'TCP 127.0.0.1' || place === 'TCP ::1') {
      const port = listenerPort(listener);
      if (!allListeners.some((other) => other === `TCP 0.0.0.0 ${port}` || other === `TCP :: ${port}`)) {
        found.push(listener);
      }
    }
  }
  return found;
}

/**
 * The relay of NAT mode opens ::1 alone on Windows for a server that listens on ::, although Linux takes IPv4 on it, too.
 * @bash
 */
export function ipv6OnlyOnWindows(mode: string, allListeners: string[]): string[] {
  if (mode !== 'nat') {
    return [];
  }
  const found: string[] = [];
  for (const listener of allListeners) {
    if (listenerPlace(listener) === 'TCP ::') {
      const port = listenerPort(listener);
      if (!allListeners.some((other) => other === `TCP 0.0.0.0 ${port}` || other === `TCP 127.0.0.1 ${port}`)) {
        found.push(listener);
      }
    }
  }
  return found;
}

/**
 * The relay looks for 127.0.0.1 alone. The stub of systemd-resolved (127.0.0.53 and .54) is meant for this machine.
 * @bash
 */
export function otherLoopbackListeners(mode: string, allListeners: string[]): string[] {
  if (mode !== 'nat') {
    return [];
  }
  return allListeners.filter(
    (one) =>
      startsWith(one, 'TCP 127.') &&
      !startsWith(one, 'TCP 127.0.0.1 ') &&
      !startsWith(one, 'TCP 127.0.0.53 ') &&
      !startsWith(one, 'TCP 127.0.0.54 '),
  );
}

/**
 * Ports that mirrored mode keeps for Windows.
 * @bash
 */
export function portsOfWindows(mode: string, allListeners: string[]): string[] {
  if (mode !== 'mirrored') {
    return [];
  }
  const found: string[] = [];
  for (const listener of allListeners) {
    if (isNeverMirrored(slice(listener, 0, 3), listenerPort(listener)) && indexOf(listener, ' 127.', 0) < 0) {
      found.push(listener);
    }
  }
  return found;
}

/**
 * Neither the relay nor the port proxy carries UDP.
 * @bash
 */
export function udpInNat(mode: string, allListeners: string[]): string[] {
  if (mode !== 'nat') {
    return [];
  }
  return allListeners.filter((one) => startsWith(one, 'UDP 0.0.0.0 ') || startsWith(one, 'UDP :: '));
}

/**
 * A proxy on the loopback address where nobody listens: that of Windows is another one.
 * @bash
 */
export function proxyNobodyServes(mode: string, proxies: string[], allListeners: string[]): string[] {
  const found: string[] = [];
  for (const proxy of proxies) {
    if (proxyObstacle(proxy, mode) === 'loopback') {
      const port = valueOr(proxyPort(proxy), 80);
      if (!allListeners.some((one) => startsWith(one, 'TCP ') && listenerPort(one) === port)) {
        found.push(`${maskedProxy(proxy)}: nobody listens on ${proxyHost(proxy)} port ${port} here`);
      }
    }
  }
  return found;
}
