/** From what WslNet remembers to the changes that make its forwards right again for the present machine. */
import type { Facts, ForwardRecord } from '../model/facts.js';
import type { Decision, Failure, GuestQuestion, Step } from '../model/plan.js';
import type { ForwardRequest, ForwardUpdate } from '../model/requests.js';
import { checkPortText } from './check-forward-requests.js';
import { noQuestion, questionTo } from './check-wsl.js';
import { failure } from './failure.js';
import { findConflict } from './forward-conflict.js';
import { forwardLookup } from './forward-lookup.js';
import { forwardRoute } from './forward-route.js';
import { forwardStep } from './forward-step.js';
import { firstPart } from './guest-address.js';
import type { AddFacts } from './plan-add-forward.js';
import { entryOfRecord, entryText } from './list-forwards.js';
import { addressIsAsked } from './plan-remove-forward.js';
import { parsePortRange, portRangeText } from './port.js';
import type { PortRange } from './port.js';
import { localSubnetIsUnknown, subnetAddresses } from './remote-address.js';
import { asciiLower, indexTexts, listLength, positionIn, valueOr } from './std/index.js';
import type { TextIndex } from './std/index.js';
import { containsText } from './text.js';

/** A port or range that a request names. */
interface UpdateItem {
  /** What a forward is looked up by; ranges are compared with each. */
  key: string;
  ports: PortRange;
  listenAddress: string | undefined;
  /** How a message names it. */
  asked: string;
}

/** The forwards that a request names, and which of its ports names none. */
interface UpdateSelection {
  records: ForwardRecord[];
  failures: Failure[];
}

/** What is wrong with the requests before anything is read. */
export function checkForwardUpdates(requests: ForwardUpdate[]): Failure[] {
  const failures: Failure[] = [];
  for (const request of requests) {
    for (const text of request.listenPort) {
      const portFailure = checkPortText(text);
      if (portFailure !== undefined) {
        failures.push(portFailure);
      }
    }
  }
  return failures;
}

/** Whom to ask: the distribution of the first forward that follows WSL. */
export function askForUpdate(requests: ForwardUpdate[], facts: Pick<Facts, 'wsl' | 'forwards'>): GuestQuestion {
  for (const record of selectRecords(requests, facts).records) {
    if (record.target !== 'Address') {
      const question = questionTo(facts.wsl, ownerOf(record), distributionOf(record));
      if (question.needed) {
        return question;
      }
    }
  }
  return noQuestion();
}

/** A step for each forward that is named, or for each one of WslNet; one that is right already changes nothing. */
export function planUpdateForward(requests: ForwardUpdate[], facts: AddFacts): Decision {
  const selection = selectRecords(requests, facts);
  const failures: Failure[] = [];
  for (const reason of selection.failures) {
    failures.push(reason);
  }
  const steps: Step[] = [];
  const said: string[] = [];
  const lookup = forwardLookup(facts);
  for (const record of selection.records) {
    const route = forwardRoute(requestOf(record), facts);
    const obstacle = route.failure;
    if (obstacle !== undefined) {
      // One guest that does not answer is one error, not one for each of its forwards.
      const text = `${obstacle.id} ${obstacle.target}`;
      if (!containsText(said, text)) {
        said.push(text);
        failures.push(obstacle);
      }
    } else if (route.family === 'mirrored' && record.connectPort !== record.listenPort) {
      failures.push({
        id: 'MirroredPortDiffers',
        target: `${record.connectPort}`,
        values: [`${record.connectPort}`, `${record.listenPort}`],
      });
    } else if (route.family === 'mirrored' && localSubnetIsUnknown(record.remoteAddress, subnetAddresses(facts))) {
      failures.push(failure('LocalSubnetUnknown', `${record.listenPort}`));
    } else {
      const wanted: ForwardRecord = {
        family: route.family,
        protocol: record.protocol,
        listenAddress: record.listenAddress,
        listenPort: record.listenPort,
        connectAddress: route.connectAddress,
        connectPort: record.connectPort,
        target: route.target,
        distribution: record.distribution,
        owner: route.owner,
        firewallProfile: record.firewallProfile,
        remoteAddress: record.remoteAddress,
      };
      const conflict = findConflict(wanted, false, facts, lookup);
      if (conflict !== undefined) {
        failures.push(conflict);
      } else {
        steps.push(forwardStep([wanted], { first: record.listenPort, last: record.listenPort }, facts, lookup));
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** The forwards of WslNet that the requests name, each once; all of them where no port is named. */
function selectRecords(requests: ForwardUpdate[], facts: Pick<Facts, 'forwards'>): UpdateSelection {
  const items: UpdateItem[] = [];
  const ranges: UpdateItem[] = [];
  const whole: ForwardUpdate[] = [];
  const keys: string[] = [];
  const entries: string[] = [];
  for (const request of requests) {
    const entry = request.entry;
    if (entry !== undefined) {
      entries.push(socketOfEntry(entry));
      continue;
    }
    if (listLength(request.listenPort) === 0) {
      whole.push(request);
    }
    for (const text of request.listenPort) {
      const item = itemOf(request, text);
      items.push(item);
      keys.push(item.key);
      if (item.ports.first !== item.ports.last) {
        ranges.push(item);
      }
    }
  }
  const index = indexTexts(keys);
  const entryIndex = indexTexts(entries);
  const records: ForwardRecord[] = [];
  const found: string[] = [];
  const foundEntries: string[] = [];
  for (const record of facts.forwards) {
    const entry = socketOfEntry(entryText(entryOfRecord(record)));
    let isAsked = positionIn(entryIndex, entry) >= 0;
    if (isAsked) {
      foundEntries.push(entry);
    }
    for (const request of whole) {
      isAsked = isAsked || addressIsAsked(request.listenAddress, record.listenAddress);
    }
    for (const key of [
      portKey(`${record.listenPort}`, undefined),
      portKey(`${record.listenPort}`, record.listenAddress),
    ]) {
      if (positionIn(index, key) >= 0) {
        isAsked = true;
        found.push(key);
      }
    }
    for (const item of ranges) {
      const isInside = record.listenPort >= item.ports.first && record.listenPort <= item.ports.last;
      if (isInside && addressIsAsked(item.listenAddress, record.listenAddress)) {
        isAsked = true;
        found.push(item.key);
      }
    }
    if (isAsked) {
      records.push(record);
    }
  }
  const failures: Failure[] = [];
  for (const reason of itemsNotFound(items, index, indexTexts(found))) {
    failures.push(reason);
  }
  const foundIndex = indexTexts(foundEntries);
  for (const entry of entries) {
    if (positionIn(foundIndex, entry) < 0) {
      failures.push(failure('ForwardNotFound', entry));
    }
  }
  return { records: records, failures: failures };
}

/** Table and listen side of a listed entry: it is the same forward, too, where its target has changed since. */
function socketOfEntry(entry: string): string {
  return firstPart(entry, ' -> ');
}

/** Each item that named no forward, once. */
function itemsNotFound(items: UpdateItem[], index: TextIndex, found: TextIndex): Failure[] {
  const failures: Failure[] = [];
  let position = 0;
  for (const item of items) {
    if (positionIn(found, item.key) < 0 && positionIn(index, item.key) === position) {
      failures.push(failure('ForwardNotFound', item.asked));
    }
    position = position + 1;
  }
  return failures;
}

/** One port or range of a request, which was checked. */
function itemOf(request: ForwardUpdate, text: string): UpdateItem {
  const ports = valueOr(parsePortRange(text), { first: 0, last: 0 });
  const address = request.listenAddress;
  let asked = `port ${text}`;
  if (address !== undefined) {
    asked = `${address}, port ${text}`;
  }
  return { key: portKey(portRangeText(ports), address), ports: ports, listenAddress: address, asked: asked };
}

/** What a port or range on an address, or on any, is looked up by. */
function portKey(portsText: string, listenAddress: string | undefined): string {
  if (listenAddress === undefined) {
    return `port ${portsText}`;
  }
  return `port ${portsText} on ${asciiLower(listenAddress)}`;
}

/** What was asked for when the forward was added. */
function requestOf(record: ForwardRecord): ForwardRequest {
  let connectAddress: string | undefined = undefined;
  if (record.target === 'Address') {
    connectAddress = record.connectAddress;
  }
  return {
    listenPort: [`${record.listenPort}`],
    connectPort: `${record.connectPort}`,
    listenAddress: record.listenAddress,
    connectAddress: connectAddress,
    target: record.target,
    distribution: distributionOf(record),
    protocol: record.protocol,
    firewallProfile: record.firewallProfile,
    remoteAddress: record.remoteAddress,
    noFirewallRule: listLength(record.firewallProfile) === 0,
    user: ownerOf(record),
    force: false,
  };
}

/** The account whose WSL the forward goes to; nothing where it was not remembered. */
function ownerOf(record: ForwardRecord): string | undefined {
  return record.owner === '' ? undefined : record.owner;
}

/** The distribution that was named; nothing for the default one. */
function distributionOf(record: ForwardRecord): string | undefined {
  return record.distribution === '' ? undefined : record.distribution;
}
