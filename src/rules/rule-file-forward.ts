/** What can be said of a forward of a rule file before any machine is known: its values, and what its networking mode carries. */
import type { GuestAnswer, WslRegistration } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProtocol, forwardTarget } from './canonical-request.js';
import { checkForwardRequest } from './check-forward-requests.js';
import { failureWith } from './failure.js';
import type { ForwardRoute, RouteFacts } from './forward-route.js';
import { forwardRoute, mirroredPortFailure } from './forward-route.js';
import { listLength, valueOr } from './std/index.js';

/**
 * Why a forward cannot be made; empty where it can. `mode` is what the file expects of the machine; with an empty one
 * only what no mode can do is a failure.
 */
export function ruleFileForwardFailures(request: ForwardRequest, mode: string): Failure[] {
  const failures = checkForwardRequest(request);
  if (listLength(failures) > 0) {
    return failures;
  }
  const connectAddress = request.connectAddress;
  if (connectAddress !== undefined && forwardTarget(request.target, connectAddress) === 'Guest') {
    // A cmdlet takes both where the address is the guest's present one. A file outlives that address.
    return [failureWith('TargetConflict', connectAddress, 'Guest')];
  }
  if (mode === '') {
    return [];
  }
  const route = ruleFileRoute(request, mode);
  const obstacle = route.failure;
  if (obstacle !== undefined) {
    if (obstacle.id === 'NothingToForward') {
      return [failureWith('NothingToForward', mode, "the guest's own address")];
    }
    return [obstacle];
  }
  const found: Failure[] = [];
  for (const text of request.listenPort) {
    const differs = mirroredPortFailure(request, route.family, text);
    if (differs !== undefined) {
      found.push(differs);
    }
  }
  return found;
}

/** The way of a forward in a networking mode, as the cmdlets would find it on a machine where nothing is wrong. */
export function ruleFileRoute(request: ForwardRequest, mode: string): ForwardRoute {
  return forwardRoute(request, machineInMode(mode, valueOr(request.distribution, '')));
}

/**
 * Whether a forward takes a socket of Windows. In mirrored mode, the only one that carries UDP, one to the guest does not:
 * it is a firewall rule.
 */
export function takesSocket(request: ForwardRequest, mode: string): boolean {
  if (forwardTarget(request.target, request.connectAddress) !== 'Guest') {
    return true;
  }
  return mode !== 'mirrored' && canonicalProtocol(request.protocol) === 'TCP';
}

/** A machine in a networking mode, with one distribution, which has an address. */
function machineInMode(mode: string, distribution: string): RouteFacts {
  const wsl: WslRegistration = {
    installed: true,
    owners: [
      {
        sid: 'S-1-5-21',
        account: 'user',
        isCurrent: true,
        distributions: [{ name: distribution, version: 2, isDefault: true }],
        natIpAddress: '172.21.101.146',
      },
    ],
    natNetwork: '',
    natGatewayAddress: '',
  };
  const guest: GuestAnswer = {
    networkingMode: mode,
    ipAddresses: '',
    hostAddresses: '172.21.101.146',
    failure: '',
  };
  return { wsl: wsl, hostAddresses: [], guest: guest };
}
