/** How a forward is made in the effective networking mode: which mechanism, and to which address. */
import type { Facts, WslOwner } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProtocol, forwardTarget } from './canonical-request.js';
import { checkDistribution } from './check-wsl.js';
import { isWildcardAddress } from './endpoint.js';
import { failure, failureWith } from './failure.js';
import { bridgeOfAddress, chooseGuestAddress } from './guest-address.js';
import { isInNetwork, isLoopbackIPv4 } from './ipv4.js';
import { canonicalNetworkingMode, checkNetwork } from './networking-mode.js';
import { parsePortRange } from './port.js';
import { valueOr } from './std/index.js';
import { checkOwner, findOwner } from './wsl-owner.js';

/** The way of a forward. */
export interface ForwardRoute {
  /** Why there is none; nothing where there is one. */
  failure: Failure | undefined;
  /** Table of the port proxy, or `mirrored`. */
  family: string;
  /** Guest, Loopback or Address. */
  target: string;
  connectAddress: string;
  /** SID of the account whose WSL it goes to; empty for Address. */
  owner: string;
}

/** What a route is made from. */
export type RouteFacts = Pick<Facts, 'wsl' | 'hostAddresses' | 'guest'>;

/** The route of a request. */
export function forwardRoute(request: ForwardRequest, facts: RouteFacts): ForwardRoute {
  const target = forwardTarget(request.target, request.connectAddress);
  if (target === 'Address') {
    return routeToAddress(valueOr(request.connectAddress, ''), facts);
  }
  const ownerFailure = checkOwner(request.user, facts.wsl);
  const owner = findOwner(request.user, facts.wsl);
  if (ownerFailure !== undefined || owner === undefined) {
    return noRoute(valueOr(ownerFailure, failure('NoDistribution', 'wsl.exe')));
  }
  const missing = checkDistribution(owner, request.distribution);
  if (missing !== undefined) {
    return noRoute(missing);
  }
  if (!owner.isCurrent) {
    return routeToOtherOwner(request, target, owner, facts);
  }
  const unusable = checkNetwork(facts.guest);
  if (unusable !== undefined) {
    return noRoute(unusable);
  }
  return routeInMode(request, target, owner, facts);
}

/** The route to a given address. */
function routeToAddress(address: string, facts: RouteFacts): ForwardRoute {
  const bridge = bridgeOfAddress(facts.guest, address);
  if (bridge !== '') {
    return noRoute(failureWith('AddressBelongsToBridge', address, bridge));
  }
  return {
    failure: undefined,
    family: 'v4tov4',
    target: 'Address',
    connectAddress: address,
    owner: '',
  };
}

/** The route in the mode that the guest itself named. */
function routeInMode(request: ForwardRequest, target: string, owner: WslOwner, facts: RouteFacts): ForwardRoute {
  const mode = canonicalNetworkingMode(facts.guest.networkingMode);
  const isUdp = canonicalProtocol(request.protocol) === 'UDP';
  if (mode === 'bridged') {
    const address = chooseGuestAddress(facts.guest, { network: '', guestAddress: '' });
    if (address === '') {
      return noRoute(failure('GuestAddressUnknown', facts.guest.ipAddresses + facts.guest.hostAddresses));
    }
    return noRoute(failureWith('NothingToForward', mode, address));
  }
  if (mode === 'mirrored' && target === 'Guest') {
    return routeTo(owner, 'mirrored', 'Guest', '');
  }
  if (isUdp) {
    return noRoute(failure('ProtocolNotSupported', 'UDP'));
  }
  if (target === 'Loopback') {
    return routeTo(owner, 'v4tov4', 'Loopback', '127.0.0.1');
  }
  if (mode === 'consomme') {
    if (isWildcardAddress(request.listenAddress) || isLoopbackIPv4(request.listenAddress)) {
      return noRoute(failureWith('ListenAddressNeeded', request.listenAddress, mode));
    }
    // The target stays what was asked for: in another mode the forward goes another way.
    return routeTo(owner, 'v4tov4', 'Guest', '127.0.0.1');
  }
  if (mode !== 'nat') {
    return noRoute(failure('NetworkingModeNotSupported', mode));
  }
  const nat = { network: facts.wsl.natNetwork, guestAddress: owner.natIpAddress };
  const guestAddress = chooseGuestAddress(facts.guest, nat);
  if (guestAddress === '') {
    return noRoute(failure('GuestAddressUnknown', facts.guest.ipAddresses + facts.guest.hostAddresses));
  }
  return routeTo(owner, 'v4tov4', 'Guest', guestAddress);
}

/**
 * wsl.exe cannot ask the guest of another account. Where Windows has the address of the NAT gateway, that network exists,
 * and WSL keeps the address of the guest in it, which is in that account's registry.
 */
function routeToOtherOwner(request: ForwardRequest, target: string, owner: WslOwner, facts: RouteFacts): ForwardRoute {
  if (canonicalProtocol(request.protocol) === 'UDP') {
    return noRoute(failure('ProtocolNotSupported', 'UDP'));
  }
  if (target === 'Loopback') {
    return routeTo(owner, 'v4tov4', 'Loopback', '127.0.0.1');
  }
  let hasGateway = false;
  for (const own of facts.hostAddresses) {
    if (own.address === facts.wsl.natGatewayAddress) {
      hasGateway = true;
    }
  }
  if (!hasGateway || !isInNetwork(owner.natIpAddress, facts.wsl.natNetwork)) {
    return noRoute(failure('OtherGuestUnknown', owner.account));
  }
  return routeTo(owner, 'v4tov4', 'Guest', owner.natIpAddress);
}

/** Why a port cannot become another one on a route; nothing where it can, or is not asked to. `text` is a listen port or range. */
export function mirroredPortFailure(request: ForwardRequest, family: string, text: string): Failure | undefined {
  const connectPort = request.connectPort;
  if (family !== 'mirrored' || connectPort === undefined) {
    return undefined;
  }
  const listenRange = parsePortRange(text);
  const connectRange = parsePortRange(connectPort);
  if (listenRange === undefined || connectRange === undefined || listenRange.first === connectRange.first) {
    return undefined;
  }
  return failureWith('MirroredPortDiffers', connectPort, text);
}

/** A route into the WSL of an account. */
function routeTo(owner: WslOwner, family: string, target: string, connectAddress: string): ForwardRoute {
  return {
    failure: undefined,
    family: family,
    target: target,
    connectAddress: connectAddress,
    owner: owner.sid,
  };
}

/** No route, and why. */
function noRoute(reason: Failure): ForwardRoute {
  return { failure: reason, family: '', target: '', connectAddress: '', owner: '' };
}
