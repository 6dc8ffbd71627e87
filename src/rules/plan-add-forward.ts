/** From requests and facts to the changes that make the forwards. */
import type { Facts, ForwardRecord } from '../model/facts.js';
import type { Decision, Failure, GuestQuestion, Step } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProfiles, canonicalProtocol, registeredName } from './canonical-request.js';
import { questionForAdd } from './check-wsl.js';
import { endpointText } from './endpoint.js';
import { failure, failureWith } from './failure.js';
import { findConflict } from './forward-conflict.js';
import type { ForwardLookup } from './forward-lookup.js';
import { findForwardRecord, forwardLookup } from './forward-lookup.js';
import { forwardRecordName, sameForwardRecord } from './forward-record.js';
import type { ForwardRoute } from './forward-route.js';
import { forwardRoute, mirroredPortFailure } from './forward-route.js';
import { forwardStep } from './forward-step.js';
import type { PortRange } from './port.js';
import { parsePortRange, portRangeText } from './port.js';
import { givenRemoteAddresses, localSubnetIsUnknown, subnetAddresses } from './remote-address.js';
import { indexTexts, integersFrom, itemAt, listLength, positionIn, valueOr } from './std/index.js';
import { findOwner } from './wsl-owner.js';

/** What the plan is made from. */
export type AddFacts = Pick<
  Facts,
  | 'portProxies'
  | 'forwards'
  | 'wsl'
  | 'ipHelperRunning'
  | 'listeners'
  | 'networkCategories'
  | 'hostAddresses'
  | 'firewallRules'
  | 'hyperVRules'
  | 'guest'
>;

/** The forwards of one item of -ListenPort: a port or a range, confirmed as one. */
interface AddItem {
  ports: PortRange;
  records: ForwardRecord[];
  force: boolean;
}

/** The forwards that are asked for, or why there cannot be any. */
interface ItemsOfRequest {
  failures: Failure[];
  items: AddItem[];
}

/** Whom to ask before the plan is made. */
export function askForAdd(requests: ForwardRequest[], facts: Pick<Facts, 'wsl'>): GuestQuestion {
  return questionForAdd(requests, facts.wsl);
}

/** A step for each listen port or range, or everything that stands in the way. */
export function planAddForward(requests: ForwardRequest[], facts: AddFacts): Decision {
  const failures: Failure[] = [];
  const steps: Step[] = [];
  const lookup = forwardLookup(facts);
  const items: AddItem[] = [];
  const all: ForwardRecord[] = [];
  const sockets: string[] = [];
  for (const request of requests) {
    const found = itemsOfRequest(request, facts, lookup);
    for (const reason of found.failures) {
      failures.push(reason);
    }
    for (const item of found.items) {
      items.push(item);
      for (const record of item.records) {
        all.push(record);
        sockets.push(socketName(record));
      }
    }
  }
  const index = indexTexts(sockets);
  let position = 0;
  for (const item of items) {
    const fresh: ForwardRecord[] = [];
    for (const record of item.records) {
      const firstPosition = positionIn(index, socketName(record));
      if (firstPosition === position) {
        const conflict = findConflict(record, item.force, facts, lookup);
        if (conflict !== undefined) {
          failures.push(conflict);
        }
        fresh.push(record);
      } else if (!sameForwardRecord(record, valueOr(itemAt(all, firstPosition), record))) {
        failures.push(failure('DuplicateListenPort', endpointText(record.listenAddress, record.listenPort)));
      }
      position = position + 1;
    }
    if (listLength(fresh) > 0) {
      steps.push(forwardStep(fresh, item.ports, facts, lookup));
    }
  }
  return { failures: failures, steps: steps };
}

/** Tells sockets apart, whatever a forward is made with. */
function socketName(record: ForwardRecord): string {
  return `${record.protocol} ${endpointText(record.listenAddress, record.listenPort)}`;
}

/** The forwards that one request asks for, with their addresses settled. */
function itemsOfRequest(request: ForwardRequest, facts: AddFacts, lookup: ForwardLookup): ItemsOfRequest {
  const failures: Failure[] = [];
  const items: AddItem[] = [];
  const route = forwardRoute(request, facts);
  const obstacle = route.failure;
  if (obstacle !== undefined) {
    failures.push(obstacle);
    return { failures: failures, items: items };
  }
  for (const text of request.listenPort) {
    // The request was checked, so the text is a port or a range.
    const ports = valueOr(parsePortRange(text), { first: 0, last: 0 });
    const records = recordsOfItem(request, route, ports, facts);
    for (const reason of checkItem(request, route, text, records, facts, lookup)) {
      failures.push(reason);
    }
    items.push({ ports: ports, records: records, force: request.force });
  }
  return { failures: failures, items: items };
}

/** The forwards of one port or range as they are to be remembered. */
function recordsOfItem(
  request: ForwardRequest,
  route: ForwardRoute,
  ports: PortRange,
  facts: AddFacts,
): ForwardRecord[] {
  const connectRange = valueOr(parsePortRange(valueOr(request.connectPort, portRangeText(ports))), ports);
  let profiles: string[] = [];
  let remoteAddress: string[] = [];
  if (!request.noFirewallRule) {
    profiles = canonicalProfiles(request.firewallProfile);
    // No profile is what Get-WslPortForward shows of a forward without a rule; it must not open one.
    if (listLength(profiles) > 0) {
      remoteAddress = givenRemoteAddresses(request.remoteAddress);
    }
  }
  let distribution = valueOr(request.distribution, '');
  const owner = findOwner(request.user, facts.wsl);
  if (owner !== undefined) {
    distribution = registeredName(owner.distributions, distribution);
  }
  const protocol = canonicalProtocol(request.protocol);
  const records: ForwardRecord[] = [];
  for (const port of integersFrom(ports.first, ports.last)) {
    records.push({
      family: route.family,
      protocol: protocol,
      listenAddress: request.listenAddress,
      listenPort: port,
      connectAddress: route.connectAddress,
      connectPort: connectRange.first + port - ports.first,
      target: route.target,
      distribution: distribution,
      owner: route.owner,
      firewallProfile: profiles,
      remoteAddress: remoteAddress,
    });
  }
  return records;
}

/** What only the route tells: whether the mode can do it, and whether a given address is the guest's. */
function checkItem(
  request: ForwardRequest,
  route: ForwardRoute,
  text: string,
  records: ForwardRecord[],
  facts: AddFacts,
  lookup: ForwardLookup,
): Failure[] {
  const failures: Failure[] = [];
  const portDiffers = mirroredPortFailure(request, route.family, text);
  if (portDiffers !== undefined) {
    failures.push(portDiffers);
  }
  const first = itemAt(records, 0);
  if (route.family === 'mirrored' && first !== undefined) {
    if (localSubnetIsUnknown(first.remoteAddress, subnetAddresses(facts))) {
      failures.push(failure('LocalSubnetUnknown', text));
    }
  }
  const given = request.connectAddress;
  if (given !== undefined && route.target === 'Guest') {
    for (const record of records) {
      // What Get-WslPortForward shows of a forward of ours is no contradiction, even where address or mode are outdated.
      const entryName = endpointText(record.listenAddress, record.listenPort);
      const known = findForwardRecord(facts, lookup, forwardRecordName('v4tov4', record.protocol, entryName));
      let isShown = given === record.connectAddress;
      if (known !== undefined) {
        isShown = isShown || given === known.connectAddress;
      }
      if (!isShown) {
        failures.push(failureWith('TargetConflict', given, 'Guest'));
        break;
      }
    }
  }
  return failures;
}
