/**
 * The HTTP proxy of Windows, as WSL hands it to Linux (autoProxy). Sources: LxssHttpProxy.cpp of microsoft/WSL (what is set,
 * what is dropped in which mode); the form of ProxyServer and ProxyOverride is that of WINHTTP_PROXY_INFO.
 */
import {
  asciiLower,
  asciiTrim,
  endsWith,
  indexOf,
  itemAt,
  listLength,
  parseDigits,
  replaceLiteral,
  slice,
  splitOn,
  startsWith,
  textLength,
} from './std/index.js';
import { joinTexts } from './text.js';

/**
 * The proxy for `http` or `https` as a URL, from a setting such as `proxy:8080` (both) or `http=one:80;https=two:80`. Empty
 * where there is none: a proxy for other protocols, such as socks, is not handed to Linux.
 * @bash
 */
export function proxyForScheme(setting: string, scheme: string): string {
  let general = '';
  for (const entry of splitOn(replaceLiteral(asciiTrim(setting), ' ', ';'), ';')) {
    const equals = indexOf(entry, '=', 0);
    if (equals < 0) {
      if (general === '') {
        general = entry;
      }
    } else if (asciiLower(slice(entry, 0, equals)) === scheme && equals + 1 < textLength(entry)) {
      return withScheme(slice(entry, equals + 1, textLength(entry)));
    }
  }
  return general === '' ? '' : withScheme(general);
}

/**
 * The proxy as a URL: HTTP is spoken with it, whatever it is asked for.
 * @bash
 */
export function withScheme(proxy: string): string {
  return indexOf(proxy, '://', 0) < 0 ? `http://${proxy}` : proxy;
}

/**
 * The hosts that are reached without the proxy, with commas. `<local>` and `<-loopback>` are left out: they are words of Windows.
 * @bash
 */
export function proxyExceptions(setting: string): string {
  const hosts = splitOn(replaceLiteral(asciiTrim(setting), ' ', ';'), ';');
  return joinTexts(
    hosts.filter((name) => name !== '' && !startsWith(name, '<')),
    ',',
  );
}

/**
 * The URL with everything before the last `@` of its authority as `***`: it may be a password.
 * @bash
 */
export function maskedProxy(url: string): string {
  const scheme = indexOf(url, '://', 0);
  const start = scheme < 0 ? 0 : scheme + 3;
  const rest = slice(url, start, textLength(url));
  const parts = splitOn(rest, '@');
  // A password may hold a slash that is not encoded, so what follows the last sign is taken for the host.
  const server = itemAt(parts, listLength(parts) - 1);
  if (server === undefined || listLength(parts) < 2) {
    return url;
  }
  return `${slice(url, 0, start)}***@${server}`;
}

/**
 * The host of a proxy URL in lower case, an IPv6 address without its brackets.
 * @bash
 */
export function proxyHost(url: string): string {
  const masked = maskedProxy(asciiLower(url));
  const scheme = indexOf(masked, '://', 0);
  let server = scheme < 0 ? masked : slice(masked, scheme + 3, textLength(masked));
  if (startsWith(server, '***@')) {
    server = slice(server, 4, textLength(server));
  }
  const slash = indexOf(server, '/', 0);
  if (slash >= 0) {
    server = slice(server, 0, slash);
  }
  if (startsWith(server, '[')) {
    const end = indexOf(server, ']', 0);
    return end < 0 ? server : slice(server, 1, end);
  }
  const colon = indexOf(server, ':', 0);
  return colon < 0 ? server : slice(server, 0, colon);
}

/**
 * The port of a proxy URL; nothing where it names none.
 * @bash
 */
export function proxyPort(url: string): number | undefined {
  const masked = maskedProxy(url);
  const parts = splitOn(replaceLiteral(masked, '/', ''), ':');
  const last = itemAt(parts, listLength(parts) - 1);
  if (last === undefined || endsWith(masked, ']')) {
    return undefined;
  }
  return parseDigits(last);
}

/**
 * Why WSL does not hand a proxy to Linux in a networking mode: `loopback` (Linux has a 127.0.0.1 of its own, but for
 * mirrored mode), `ipv6` (in mirrored mode only), `loopback6` (never); empty where it does.
 * @bash
 */
export function proxyObstacle(url: string, mode: string): string {
  const server = proxyHost(url);
  if (indexOf(server, ':', 0) >= 0) {
    if (mode !== 'mirrored') {
      return 'ipv6';
    }
    return server === '::1' ? 'loopback6' : '';
  }
  const isLoopback = startsWith(server, '127.') || server === 'localhost' || server === 'loopback';
  return isLoopback && mode !== 'mirrored' ? 'loopback' : '';
}
