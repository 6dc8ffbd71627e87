/** What WslNet remembers of the forwards that it made. */
import type { ForwardRecord } from '../model/facts.js';
import { endpointText } from './endpoint.js';
import { sameTexts } from './text.js';

/** Name of the value that holds the record: `v4tov4/0.0.0.0/8080`, the table and the name of the port proxy's value. */
export function forwardRecordName(family: string, entryName: string): string {
  return `${family}/${entryName}`;
}

/** The record of a listen address and port; nothing where the forward is not managed. */
export function findForwardRecord(
  records: ForwardRecord[],
  family: string,
  listenAddress: string,
  listenPort: number,
): ForwardRecord | undefined {
  for (const record of records) {
    if (record.family === family && record.listenAddress === listenAddress && record.listenPort === listenPort) {
      return record;
    }
  }
  return undefined;
}

/** Whether two records say the same, so that nothing has to be written. */
export function sameForwardRecord(left: ForwardRecord, right: ForwardRecord): boolean {
  return (
    left.family === right.family &&
    left.listenAddress === right.listenAddress &&
    left.listenPort === right.listenPort &&
    left.connectAddress === right.connectAddress &&
    left.connectPort === right.connectPort &&
    left.target === right.target &&
    left.distribution === right.distribution &&
    sameTexts(left.firewallProfile, right.firewallProfile) &&
    sameTexts(left.remoteAddress, right.remoteAddress)
  );
}

/** Whether an entry still holds what WslNet wrote: one that somebody re-targeted is no longer ours to change unasked. */
export function isOwnEntry(record: ForwardRecord | undefined, data: string): boolean {
  return record !== undefined && endpointText(record.connectAddress, record.connectPort) === data;
}
