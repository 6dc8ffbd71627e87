/** From requests and facts to the changes that remove forwards. */
import type { PortForward } from '../model/objects.js';
import type { Operation } from '../model/operations.js';
import type { Decision, Failure, PortCoverage, Step } from '../model/plan.js';
import type { ForwardRemoval } from '../model/requests.js';
import { canonicalProtocol } from './canonical-request.js';
import { combinedOperations } from './combined-operations.js';
import { describeOperations } from './describe-operation.js';
import { parseEndpoint } from './endpoint.js';
import { failure } from './failure.js';
import type { ForwardLookup } from './forward-lookup.js';
import { findForwardRecord, forwardLookup } from './forward-lookup.js';
import { forwardRecordName } from './forward-record.js';
import { closedCoverage } from './forward-step.js';
import { entryText, forwardOfEntry, knownEntries } from './list-forwards.js';
import type { KnownEntry, ListFacts } from './list-forwards.js';
import { parsePort, parsePortRange, portIsAsked } from './port.js';
import { asciiLower, indexTexts, itemAt, positionIn } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** One thing that is asked for: an entry, or a port text on an address or on any. */
interface RemovalItem {
  /** What an entry is looked up by; a range has to be compared with each. */
  key: string;
  isRange: boolean;
  portText: string;
  listenAddress: string | undefined;
  protocol: string | undefined;
  force: boolean;
  /** How a message names it. */
  asked: string;
}

/** A step for each entry that is asked for, and a failure for each request that finds none or may not touch it. */
export function planRemoveForward(requests: ForwardRemoval[], facts: ListFacts): Decision {
  const failures: Failure[] = [];
  const steps: Step[] = [];
  const lookup = forwardLookup(facts);
  const items = removalItems(requests);
  const keys: string[] = [];
  for (const item of items) {
    keys.push(item.key);
  }
  const index = indexTexts(keys);
  const ranges = rangesOf(items);
  const found: string[] = [];
  for (const entry of knownEntries(facts, lookup)) {
    let isAsked = false;
    let isForced = false;
    for (const item of itemsForEntry(entry, items, ranges, index)) {
      isAsked = true;
      isForced = isForced || item.force;
      found.push(item.key);
    }
    if (isAsked) {
      const forward = forwardOfEntry(entry, facts, lookup);
      if (forward.managed || isForced) {
        steps.push(removalStep(entry, forward, facts, lookup));
      } else {
        failures.push(failure('ForwardNotManaged', forward.entry));
      }
    }
  }
  const foundIndex = indexTexts(found);
  let position = 0;
  for (const item of items) {
    if (positionIn(foundIndex, item.key) < 0 && positionIn(index, item.key) === position) {
      failures.push(failure('ForwardNotFound', item.asked));
    }
    position = position + 1;
  }
  return { failures: failures, steps: steps };
}

/** What the requests name. One that was piped from Get-WslPortForward means exactly its entry. */
function removalItems(requests: ForwardRemoval[]): RemovalItem[] {
  const items: RemovalItem[] = [];
  for (const request of requests) {
    const entry = request.entry;
    if (entry !== undefined) {
      items.push({
        key: `entry ${entry}`,
        isRange: false,
        portText: '',
        listenAddress: undefined,
        protocol: undefined,
        force: request.force,
        asked: entry,
      });
    } else {
      for (const portText of request.listenPort) {
        items.push(portItem(request, portText));
      }
    }
  }
  return items;
}

/** A port text of a request. */
function portItem(request: ForwardRemoval, portText: string): RemovalItem {
  const address = request.listenAddress;
  let protocol = request.protocol;
  let asked = `port ${portText}`;
  let key = `port ${portText}`;
  if (address !== undefined) {
    asked = `${address}, port ${portText}`;
    key = `${key} on ${asciiLower(address)}`;
  }
  if (protocol !== undefined) {
    protocol = canonicalProtocol(protocol);
    key = `${protocol} ${key}`;
  }
  const range = parsePortRange(portText);
  let isRange = false;
  if (range !== undefined) {
    isRange = range.first !== range.last;
  }
  return {
    key: key,
    isRange: isRange,
    portText: portText,
    listenAddress: address,
    protocol: protocol,
    force: request.force,
    asked: asked,
  };
}

/** The items that mean an entry. Only ranges are compared one by one: everything else is looked up. */
function itemsForEntry(
  entry: KnownEntry,
  items: RemovalItem[],
  ranges: RemovalItem[],
  index: TextIndex,
): RemovalItem[] {
  const listen = parseEndpoint(entry.name);
  const byPort = `port ${listen.portText}`;
  const onAddress = `${byPort} on ${asciiLower(listen.address)}`;
  const meant: RemovalItem[] = [];
  for (const key of [
    `entry ${entryText(entry)}`,
    byPort,
    onAddress,
    `${entry.protocol} ${byPort}`,
    `${entry.protocol} ${onAddress}`,
  ]) {
    const item = itemAt(items, positionIn(index, key));
    if (item !== undefined) {
      meant.push(item);
    }
  }
  for (const item of ranges) {
    const protocol = item.protocol;
    let isMeant = portIsAsked(item.portText, listen.portText);
    if (protocol !== undefined) {
      isMeant = isMeant && protocol === entry.protocol;
    }
    if (isMeant && addressIsAsked(item.listenAddress, listen.address)) {
      meant.push(item);
    }
  }
  return meant;
}

/** The items that are ranges. */
function rangesOf(items: RemovalItem[]): RemovalItem[] {
  const ranges: RemovalItem[] = [];
  for (const item of items) {
    if (item.isRange) {
      ranges.push(item);
    }
  }
  return ranges;
}

/** Whether an entry's address is the one asked for; any is where none was named. */
export function addressIsAsked(asked: string | undefined, stored: string): boolean {
  if (asked === undefined) {
    return true;
  }
  return asciiLower(asked) === asciiLower(stored);
}

/** The changes that remove one entry with everything that belongs to it. */
function removalStep(entry: KnownEntry, forward: PortForward, facts: ListFacts, lookup: ForwardLookup): Step {
  const changes: Operation[] = [];
  const coverage: PortCoverage[] = [];
  const listen = parseEndpoint(entry.name);
  if (entry.stored) {
    changes.push({ kind: 'portProxy.remove', family: entry.family, name: entry.name, previous: entry.data });
  }
  const name = forwardRecordName(entry.family, entry.protocol, entry.name);
  const record = findForwardRecord(facts, lookup, name);
  if (record !== undefined) {
    changes.push({ kind: 'forward.forget', name: name, previous: record });
    coverage.push(closedCoverage(record));
  } else {
    const port = parsePort(listen.portText);
    if (port !== undefined) {
      coverage.push({
        family: entry.family,
        protocol: entry.protocol,
        listenAddress: listen.address,
        port: port,
        profile: [],
        remoteAddress: [],
      });
    }
  }
  const operations = combinedOperations(changes, coverage, [], facts, lookup);
  const target = `${entry.protocol} port ${listen.portText} on ${listen.address}`;
  let what = `Remove the forward to ${entry.data}`;
  if (entry.family === 'mirrored') {
    what = 'Let in to WSL no longer';
  }
  return {
    id: name,
    target: target,
    action: `${what} (${describeOperations(operations)})`,
    changes: changes,
    coverage: coverage,
    operations: operations,
    listeners: [],
    warnings: [],
    names: [],
    results: [forward],
  };
}
