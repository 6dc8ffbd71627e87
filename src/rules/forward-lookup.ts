/** Facts about forwards, ready to be looked up: rules that walked every list for every forward would be quadratic. */
import type { Facts, ForwardRecord, PortProxyEntry } from '../model/facts.js';
import { isWildcardAddress } from './endpoint.js';
import { recordNameOf } from './forward-record.js';
import { looksLikeIPv6, parseIPv4 } from './ipv4.js';
import type { OwnedRules } from './owned-rules.js';
import { ownedRules } from './owned-rules.js';
import { indexTexts, itemAt, positionIn } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** What the look-up is made from. */
export type ForwardFacts = Pick<Facts, 'portProxies' | 'forwards' | 'listeners' | 'firewallRules' | 'hyperVRules'>;

/** Where each thing stands in its list of facts. */
export interface ForwardLookup {
  /** Port proxies by `<family>/<name>`. */
  proxies: TextIndex;
  /** Records by their names. */
  records: TextIndex;
  /** Listening sockets by `<address>/<port>`, and by `*4/<port>` or `*6/<port>` whatever the address. */
  listeners: TextIndex;
  rules: OwnedRules;
}

/** Prepares the facts. */
export function forwardLookup(facts: ForwardFacts): ForwardLookup {
  const proxies: string[] = [];
  for (const entry of facts.portProxies) {
    proxies.push(`${entry.family}/${entry.name}`);
  }
  const records: string[] = [];
  for (const record of facts.forwards) {
    records.push(recordNameOf(record));
  }
  const listeners: string[] = [];
  for (const listener of facts.listeners) {
    listeners.push(`${listener.address}/${listener.port}`);
    listeners.push(`${anyAddressKey(looksLikeIPv6(listener.address))}/${listener.port}`);
  }
  return {
    proxies: indexTexts(proxies),
    records: indexTexts(records),
    listeners: indexTexts(listeners),
    rules: ownedRules(facts),
  };
}

/** The entry of the port proxy with a name; nothing where there is none. */
export function findPortProxy(
  facts: Pick<Facts, 'portProxies'>,
  lookup: ForwardLookup,
  family: string,
  name: string,
): PortProxyEntry | undefined {
  return itemAt(facts.portProxies, positionIn(lookup.proxies, `${family}/${name}`));
}

/** The record with a name; nothing where the forward is not managed. */
export function findForwardRecord(
  facts: Pick<Facts, 'forwards'>,
  lookup: ForwardLookup,
  name: string,
): ForwardRecord | undefined {
  return itemAt(facts.forwards, positionIn(lookup.records, name));
}

/** Whether a TCP socket listens on exactly this address. */
export function listensOnExactly(lookup: ForwardLookup, address: string, port: number): boolean {
  return positionIn(lookup.listeners, `${address}/${port}`) >= 0;
}

/** Whether Windows listens as an entry of the port proxy asks. */
export function listensOn(lookup: ForwardLookup, family: string, address: string, port: number): boolean {
  const onIPv6 = family === 'v6tov4' || family === 'v6tov6';
  if (looksLikeIPv6(address) === onIPv6 && listensOnExactly(lookup, address, port)) {
    return true;
  }
  if (!onIPv6 && isWildcardAddress(address)) {
    return listensOnExactly(lookup, '0.0.0.0', port);
  }
  // `*` in the IPv6 tables and host names: the address that was opened cannot be told from the text.
  if (parseIPv4(address) === undefined) {
    return positionIn(lookup.listeners, `${anyAddressKey(onIPv6)}/${port}`) >= 0;
  }
  return false;
}

/** Stands for every address of a family. */
function anyAddressKey(onIPv6: boolean): string {
  return onIPv6 ? '*6' : '*4';
}
