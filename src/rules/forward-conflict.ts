/** What of the machine stands in the way of a forward. */
import type { Facts, ForwardRecord } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import { endpointText, isWildcardAddress, parseEndpoint } from './endpoint.js';
import { failureWith } from './failure.js';
import { findForwardRecord, isOwnEntry } from './forward-record.js';
import { parsePort } from './port.js';

/** What a conflict is found in. */
export type ConflictFacts = Pick<Facts, 'portProxies' | 'forwards' | 'listeners'>;

/** `*` and `0.0.0.0` are two entries that want the same socket: only one of them can be served. */
export function isTwin(entryName: string, wanted: ForwardRecord): boolean {
  const listen = parseEndpoint(entryName);
  return (
    listen.address !== wanted.listenAddress &&
    parsePort(listen.portText) === wanted.listenPort &&
    isWildcardAddress(listen.address) &&
    isWildcardAddress(wanted.listenAddress)
  );
}

/** What of the machine stands in the way of a forward; nothing where it can be made. */
export function findConflict(wanted: ForwardRecord, force: boolean, facts: ConflictFacts): Failure | undefined {
  const name = endpointText(wanted.listenAddress, wanted.listenPort);
  const data = endpointText(wanted.connectAddress, wanted.connectPort);
  const record = findForwardRecord(facts.forwards, wanted.family, wanted.listenAddress, wanted.listenPort);
  let hasEntry = false;
  for (const entry of facts.portProxies) {
    if (entry.family === wanted.family) {
      if (entry.name === name) {
        hasEntry = true;
        if (!isOwnEntry(record, entry.data) && !force && entry.data !== data) {
          return failureWith('PortProxyConflict', name, entry.data);
        }
      } else if (isTwin(entry.name, wanted)) {
        hasEntry = true;
        if (!force) {
          return failureWith('PortProxyConflict', entry.name, entry.data);
        }
      }
    }
  }
  if (!hasEntry) {
    for (const listener of facts.listeners) {
      if (listener.address === wanted.listenAddress && listener.port === wanted.listenPort) {
        return failureWith('PortInUse', name, `${wanted.listenPort}`);
      }
    }
  }
  return undefined;
}
