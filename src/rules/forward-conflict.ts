/** What of the machine stands in the way of a forward. */
import type { Facts, ForwardRecord, PortProxyEntry } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import { endpointText, isWildcardAddress } from './endpoint.js';
import { failureWith } from './failure.js';
import type { ForwardLookup } from './forward-lookup.js';
import { findForwardRecord, findPortProxy, listensOnExactly } from './forward-lookup.js';
import { forwardRecordName, isOwnEntry } from './forward-record.js';

/** What a conflict is found in. */
export type ConflictFacts = Pick<Facts, 'portProxies' | 'forwards'>;

/**
 * The entries of the port proxy that want the socket of a forward: that of its own name, and, for every address, that of
 * the other spelling: `*` and `0.0.0.0` are two entries, and only one of them can be served.
 */
export function entriesOnSocket(
  family: string,
  listenAddress: string,
  listenPort: number,
  facts: Pick<Facts, 'portProxies'>,
  lookup: ForwardLookup,
): PortProxyEntry[] {
  let spellings = [listenAddress];
  if (isWildcardAddress(listenAddress)) {
    spellings = ['0.0.0.0', '*'];
  }
  const found: PortProxyEntry[] = [];
  for (const spelling of spellings) {
    const entry = findPortProxy(facts, lookup, family, endpointText(spelling, listenPort));
    if (entry !== undefined) {
      found.push(entry);
    }
  }
  return found;
}

/** What of the machine stands in the way of a forward; nothing where it can be made. */
export function findConflict(
  wanted: ForwardRecord,
  force: boolean,
  facts: ConflictFacts,
  lookup: ForwardLookup,
): Failure | undefined {
  const name = endpointText(wanted.listenAddress, wanted.listenPort);
  const data = endpointText(wanted.connectAddress, wanted.connectPort);
  const isMirrored = wanted.family === 'mirrored';
  if (isMirrored && wanted.protocol === 'UDP') {
    return undefined;
  }
  let hasEntry = false;
  // In mirrored mode an entry on the port takes it away from the guest.
  for (const entry of entriesOnSocket('v4tov4', wanted.listenAddress, wanted.listenPort, facts, lookup)) {
    hasEntry = true;
    const record = findForwardRecord(facts, lookup, forwardRecordName('v4tov4', 'TCP', entry.name));
    const isAsWanted = !isMirrored && entry.name === name && entry.data === data;
    if (!force && !isAsWanted && !isOwnEntry(record, entry.data)) {
      return failureWith('PortProxyConflict', entry.name, entry.data);
    }
  }
  if (!isMirrored && !hasEntry && listensOnExactly(lookup, wanted.listenAddress, wanted.listenPort)) {
    return failureWith('PortInUse', name, `${wanted.listenPort}`);
  }
  return undefined;
}
