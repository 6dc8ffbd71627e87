/** What WslNet remembers of the forwards that it made. */
import type { ForwardRecord } from '../model/facts.js';
import { endpointText } from './endpoint.js';
import { sameTexts } from './text.js';

/**
 * Name of the value that holds the record: `v4tov4/0.0.0.0/8080`, the table and the name of the port proxy's value;
 * `mirrored/0.0.0.0/8080` and `mirroredUdp/0.0.0.0/8080` where there is no port proxy.
 */
export function forwardRecordName(family: string, protocol: string, entryName: string): string {
  if (protocol === 'UDP') {
    return `${family}Udp/${entryName}`;
  }
  return `${family}/${entryName}`;
}

/** Name of the value that holds a record. */
export function recordNameOf(record: ForwardRecord): string {
  return forwardRecordName(record.family, record.protocol, endpointText(record.listenAddress, record.listenPort));
}

/** Whether two records say the same, so that nothing has to be written. */
export function sameForwardRecord(left: ForwardRecord, right: ForwardRecord): boolean {
  return (
    left.family === right.family &&
    left.protocol === right.protocol &&
    left.listenAddress === right.listenAddress &&
    left.listenPort === right.listenPort &&
    left.connectAddress === right.connectAddress &&
    left.connectPort === right.connectPort &&
    left.target === right.target &&
    left.distribution === right.distribution &&
    left.owner === right.owner &&
    sameTexts(left.firewallProfile, right.firewallProfile) &&
    sameTexts(left.remoteAddress, right.remoteAddress)
  );
}

/** Whether an entry still holds what WslNet wrote: one that somebody re-targeted is no longer ours to change unasked. */
export function isOwnEntry(record: ForwardRecord | undefined, data: string): boolean {
  return record !== undefined && endpointText(record.connectAddress, record.connectPort) === data;
}
