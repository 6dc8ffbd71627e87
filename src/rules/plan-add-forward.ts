/** From requests and facts to the changes that make the forwards. */
import type { Facts, ForwardRecord } from '../model/facts.js';
import type { Operation } from '../model/operations.js';
import type { Decision, Failure, Step } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProfiles, registeredName, wantsLoopback } from './canonical-request.js';
import { checkGuest } from './check-wsl.js';
import { describeOperations } from './describe-operation.js';
import { endpointText } from './endpoint.js';
import { failure } from './failure.js';
import { firewallOperations, wantedRuleName } from './firewall-change.js';
import { findConflict, isTwin } from './forward-conflict.js';
import { findForwardRecord, forwardRecordName, sameForwardRecord } from './forward-record.js';
import { chooseGuestAddress } from './guest-address.js';
import { listensOn } from './list-forwards.js';
import { parsePort } from './port.js';
import { reachabilityWarnings } from './reachability-warnings.js';
import { givenRemoteAddresses } from './remote-address.js';
import { listLength, valueOr } from './std/index.js';

/** What the plan is made from. */
export type AddFacts = Pick<
  Facts,
  'portProxies' | 'forwards' | 'wsl' | 'ipHelperRunning' | 'listeners' | 'networkCategories' | 'firewallRules' | 'guest'
>;

/** A step for each listen port, or everything that stands in the way. */
export function planAddForward(requests: ForwardRequest[], facts: AddFacts): Decision {
  const failures: Failure[] = [];
  const steps: Step[] = [];
  const planned: ForwardRecord[] = [];
  for (const request of requests) {
    const obstacle = checkGuest(request, facts);
    if (obstacle !== undefined) {
      failures.push(obstacle);
      continue;
    }
    for (const portText of request.listenPort) {
      const wanted = wantedForward(request, portText, facts);
      const twin = findForwardRecord(planned, wanted.family, wanted.listenAddress, wanted.listenPort);
      if (twin !== undefined) {
        if (!sameForwardRecord(twin, wanted)) {
          failures.push(failure('DuplicateListenPort', endpointText(wanted.listenAddress, wanted.listenPort)));
        }
        continue;
      }
      planned.push(wanted);
      const conflict = findConflict(wanted, request.force, facts);
      if (conflict !== undefined) {
        failures.push(conflict);
        continue;
      }
      steps.push(additionStep(wanted, facts));
    }
  }
  return { failures: failures, steps: steps };
}

/** The forward that a request asks for, with its addresses settled. */
export function wantedForward(request: ForwardRequest, portText: string, facts: AddFacts): ForwardRecord {
  // The request was checked, so the port is one; 0 would only make the read-back fail.
  const listenPort = valueOr(parsePort(portText), 0);
  let connectAddress = '127.0.0.1';
  let target = 'Loopback';
  const given = request.connectAddress;
  if (given !== undefined) {
    connectAddress = given;
    target = 'Address';
  } else if (!wantsLoopback(request.target)) {
    connectAddress = chooseGuestAddress(facts.guest, facts.wsl);
    target = 'Guest';
  }
  let profiles: string[] = [];
  let remoteAddress: string[] = [];
  if (!request.noFirewallRule) {
    profiles = canonicalProfiles(request.firewallProfile);
    if (listLength(profiles) === 0) {
      profiles = ['Domain', 'Private'];
    }
    remoteAddress = givenRemoteAddresses(request.remoteAddress);
  }
  return {
    family: 'v4tov4',
    listenAddress: request.listenAddress,
    listenPort: listenPort,
    connectAddress: connectAddress,
    connectPort: valueOr(request.connectPort, listenPort),
    target: target,
    distribution: registeredName(facts.wsl, valueOr(request.distribution, '')),
    firewallProfile: profiles,
    remoteAddress: remoteAddress,
  };
}

/** The changes that make one forward; none where the machine is already as asked. */
function additionStep(wanted: ForwardRecord, facts: AddFacts): Step {
  const name = endpointText(wanted.listenAddress, wanted.listenPort);
  const data = endpointText(wanted.connectAddress, wanted.connectPort);
  const operations: Operation[] = [];
  if (!facts.ipHelperRunning) {
    operations.push({ kind: 'service.start', name: 'iphlpsvc' });
  }
  let previous: string | undefined = undefined;
  for (const entry of facts.portProxies) {
    if (entry.family === wanted.family) {
      if (entry.name === name) {
        previous = entry.data;
      } else if (isTwin(entry.name, wanted)) {
        operations.push({ kind: 'portProxy.remove', family: entry.family, name: entry.name, previous: entry.data });
      }
    }
  }
  const served = listensOn(facts.listeners, wanted.family, wanted.listenAddress, wanted.listenPort);
  if (previous !== data || !served) {
    operations.push({ kind: 'portProxy.set', family: wanted.family, name: name, data: data, previous: previous });
  }
  for (const operation of firewallOperations(wanted, facts)) {
    operations.push(operation);
  }
  const record = findForwardRecord(facts.forwards, wanted.family, wanted.listenAddress, wanted.listenPort);
  let remember = true;
  if (record !== undefined) {
    remember = !sameForwardRecord(record, wanted);
  }
  if (remember) {
    const recordName = forwardRecordName(wanted.family, name);
    operations.push({ kind: 'forward.record', name: recordName, record: wanted, previous: record });
  }
  return {
    target: `TCP port ${wanted.listenPort} on ${wanted.listenAddress}`,
    action: `Forward to ${wanted.connectAddress}, port ${wanted.connectPort} (${describeOperations(operations)})`,
    operations: operations,
    listeners: [{ address: wanted.listenAddress, port: wanted.listenPort }],
    warnings: reachabilityWarnings(wanted, facts.networkCategories),
    result: {
      listenAddress: wanted.listenAddress,
      listenPort: wanted.listenPort,
      connectAddress: wanted.connectAddress,
      connectPort: wanted.connectPort,
      protocol: 'TCP',
      family: wanted.family,
      target: wanted.target,
      distribution: wanted.distribution,
      managed: true,
      state: 'Active',
      stateReason: '',
      firewallProfile: wanted.firewallProfile,
      remoteAddress: wanted.remoteAddress,
      firewallRule: wantedRuleName(wanted),
      entry: `${name} -> ${data}`,
    },
  };
}
