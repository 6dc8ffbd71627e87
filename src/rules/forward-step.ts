/** The changes that make forwards: entries, what stands in their place from another networking mode, rules, records. */
import type { Facts, ForwardRecord, HostAddress } from '../model/facts.js';
import type { ExpectedListener, Operation } from '../model/operations.js';
import type { PortCoverage, Step } from '../model/plan.js';
import { combinedOperations } from './combined-operations.js';
import { describeOperations } from './describe-operation.js';
import { endpointText } from './endpoint.js';
import { entriesOnSocket } from './forward-conflict.js';
import type { ForwardFacts, ForwardLookup } from './forward-lookup.js';
import { findForwardRecord, findPortProxy, listensOn } from './forward-lookup.js';
import { forwardRecordName, recordNameOf, sameForwardRecord } from './forward-record.js';
import type { PortRange } from './port.js';
import { portRangeText } from './port.js';
import { reachabilityWarnings } from './reachability-warnings.js';
import { hyperVRemoteAddresses, subnetAddresses } from './remote-address.js';
import { itemAt, valueOr } from './std/index.js';

/** What a step is made from. */
export type StepFacts = ForwardFacts & Pick<Facts, 'ipHelperRunning' | 'networkCategories' | 'hostAddresses' | 'wsl'>;

/** The step that makes the forwards of contiguous ports; they differ in nothing but their ports. */
export function forwardStep(records: ForwardRecord[], ports: PortRange, facts: StepFacts, lookup: ForwardLookup): Step {
  const operations: Operation[] = [];
  const coverage: PortCoverage[] = [];
  const listeners: ExpectedListener[] = [];
  const warnings: string[] = [];
  const names: string[] = [];
  let target = '';
  let what = '';
  const ownAddresses = subnetAddresses(facts);
  for (const record of records) {
    names.push(recordNameOf(record));
    for (const operation of replacedOperations(record, facts, lookup)) {
      operations.push(operation);
    }
    for (const wish of replacedCoverage(record, facts, lookup)) {
      coverage.push(wish);
    }
    if (record.family !== 'mirrored') {
      for (const operation of proxyOperations(record, facts, lookup)) {
        operations.push(operation);
      }
      listeners.push({ address: record.listenAddress, port: record.listenPort });
    }
    coverage.push(wantedCoverage(record, ownAddresses));
    for (const operation of recordOperations(record, facts, lookup)) {
      operations.push(operation);
    }
  }
  const first = itemAt(records, 0);
  if (first !== undefined) {
    target = stepTarget(first.protocol, ports, first.listenAddress);
    what = describeForward(first, ports);
    for (const warning of reachabilityWarnings(first, portsText(ports), facts.networkCategories)) {
      warnings.push(warning);
    }
  }
  const whole = combinedOperations(operations, coverage, listeners, facts, lookup);
  return {
    id: target,
    target: target,
    action: `${what} (${describeOperations(whole)})`,
    changes: operations,
    coverage: coverage,
    operations: whole,
    listeners: listeners,
    warnings: warnings,
    names: names,
    results: [],
  };
}

/** What a step is told by: `TCP port 80 on 0.0.0.0`. */
export function stepTarget(protocol: string, ports: PortRange, listenAddress: string): string {
  return `${protocol} ${portsText(ports)} on ${listenAddress}`;
}

/** `port 80` or `ports 8000-8010`. */
export function portsText(ports: PortRange): string {
  if (ports.first === ports.last) {
    return `port ${ports.first}`;
  }
  return `ports ${portRangeText(ports)}`;
}

/** What the firewall shall let in for a forward; an empty profile where it shall have no rule. */
export function wantedCoverage(record: ForwardRecord, hostAddresses: HostAddress[]): PortCoverage {
  let remoteAddress = record.remoteAddress;
  if (record.family === 'mirrored') {
    remoteAddress = hyperVRemoteAddresses(record.remoteAddress, hostAddresses);
  }
  return {
    family: record.family,
    protocol: record.protocol,
    listenAddress: record.listenAddress,
    port: record.listenPort,
    profile: record.firewallProfile,
    remoteAddress: remoteAddress,
  };
}

/** No rule for the forward of a record. */
export function closedCoverage(record: ForwardRecord): PortCoverage {
  return {
    family: record.family,
    protocol: record.protocol,
    listenAddress: record.listenAddress,
    port: record.listenPort,
    profile: [],
    remoteAddress: [],
  };
}

/** What the confirmation says of the forwards. */
function describeForward(first: ForwardRecord, ports: PortRange): string {
  if (first.family === 'mirrored') {
    return 'Let in to WSL, which has the addresses of Windows';
  }
  // The first ports may be left out, because an earlier item of the call has them.
  const connectFirst = first.connectPort - first.listenPort + ports.first;
  const connect = { first: connectFirst, last: connectFirst + ports.last - ports.first };
  return `Forward to ${first.connectAddress}, ${portsText(connect)}`;
}

/** The record that holds the same socket in the other mechanism; nothing where there is none. */
function replacedRecord(
  record: ForwardRecord,
  facts: Pick<Facts, 'forwards'>,
  lookup: ForwardLookup,
): ForwardRecord | undefined {
  let family = 'mirrored';
  if (record.family === 'mirrored') {
    family = 'v4tov4';
  }
  const entryName = endpointText(record.listenAddress, record.listenPort);
  return findForwardRecord(facts, lookup, forwardRecordName(family, record.protocol, entryName));
}

/** What has to go: entries on the same socket under another name, and what another networking mode needed. */
function replacedOperations(record: ForwardRecord, facts: StepFacts, lookup: ForwardLookup): Operation[] {
  const operations: Operation[] = [];
  const ownName = endpointText(record.listenAddress, record.listenPort);
  if (record.protocol === 'TCP') {
    for (const entry of entriesOnSocket('v4tov4', record.listenAddress, record.listenPort, facts, lookup)) {
      if (record.family !== entry.family || entry.name !== ownName) {
        operations.push({ kind: 'portProxy.remove', family: entry.family, name: entry.name, previous: entry.data });
      }
    }
  }
  const other = replacedRecord(record, facts, lookup);
  if (other !== undefined) {
    operations.push({ kind: 'forward.forget', name: recordNameOf(other), previous: other });
  }
  return operations;
}

/** The rules of the other mechanism have to go, too. */
function replacedCoverage(record: ForwardRecord, facts: StepFacts, lookup: ForwardLookup): PortCoverage[] {
  const coverage: PortCoverage[] = [];
  const other = replacedRecord(record, facts, lookup);
  if (other !== undefined) {
    coverage.push(closedCoverage(other));
  }
  return coverage;
}

/** The entry of the port proxy. It is written again where it is right but nothing listens: IP Helper is told of it then. */
function proxyOperations(record: ForwardRecord, facts: StepFacts, lookup: ForwardLookup): Operation[] {
  const operations: Operation[] = [];
  const name = endpointText(record.listenAddress, record.listenPort);
  const data = endpointText(record.connectAddress, record.connectPort);
  let previous: string | undefined = undefined;
  const entry = findPortProxy(facts, lookup, record.family, name);
  if (entry !== undefined) {
    previous = entry.data;
  }
  const served = listensOn(lookup, record.family, record.listenAddress, record.listenPort);
  if (previous !== data || !served) {
    operations.push({ kind: 'portProxy.set', family: record.family, name: name, data: data, previous: previous });
  }
  return operations;
}

/** Remembers the forward where it is not remembered so already. */
function recordOperations(record: ForwardRecord, facts: Pick<Facts, 'forwards'>, lookup: ForwardLookup): Operation[] {
  const operations: Operation[] = [];
  const name = recordNameOf(record);
  const known = findForwardRecord(facts, lookup, name);
  if (!sameForwardRecord(valueOr(known, record), record) || known === undefined) {
    operations.push({ kind: 'forward.record', name: name, record: record, previous: known });
  }
  return operations;
}
