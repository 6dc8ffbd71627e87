/** The right address from one side of WSL's network to the other, in each networking mode. */
import type { Facts } from '../model/facts.js';
import type { NetworkSide, WslAddress } from '../model/objects.js';
import type { AddressAnswer, Failure, GuestQuestion } from '../model/plan.js';
import type { AddressRequest } from '../model/requests.js';
import { sameWord } from './canonical-request.js';
import { checkDistribution, noQuestion, questionTo } from './check-wsl.js';
import { failure } from './failure.js';
import { chooseGuestAddress } from './guest-address.js';
import { isInNetwork } from './ipv4.js';
import { canonicalNetworkingMode, checkNetwork } from './networking-mode.js';
import { checkOwner, findOwner } from './wsl-owner.js';

/** What the addresses are found in. */
export type AddressFacts = Pick<Facts, 'wsl' | 'hostAddresses' | 'guest'>;

/** Whom to ask. */
export function askForAddress(requests: AddressRequest[], facts: Pick<Facts, 'wsl'>): GuestQuestion {
  for (const request of requests) {
    const question = questionTo(facts.wsl, request.user, request.distribution);
    if (question.needed) {
      return question;
    }
  }
  return noQuestion();
}

/** The addresses between the sides that a request names, best first; why there are none. */
export function findAddresses(requests: AddressRequest[], facts: AddressFacts): AddressAnswer {
  const failures: Failure[] = [];
  const items: WslAddress[] = [];
  for (const request of requests) {
    const obstacle = addressObstacle(request, facts);
    if (obstacle !== undefined) {
      failures.push(obstacle);
    } else {
      for (const address of addressesInMode(facts)) {
        if (sideIsAsked(request.from, address.from) && sideIsAsked(request.to, address.to)) {
          items.push(address);
        }
      }
    }
  }
  return { failures: failures, items: items };
}

/** Why no address can be told. */
function addressObstacle(request: AddressRequest, facts: AddressFacts): Failure | undefined {
  const ownerFailure = checkOwner(request.user, facts.wsl);
  if (ownerFailure !== undefined) {
    return ownerFailure;
  }
  const owner = findOwner(request.user, facts.wsl);
  if (owner === undefined) {
    return failure('NoDistribution', 'wsl.exe');
  }
  const missing = checkDistribution(owner, request.distribution);
  if (missing !== undefined) {
    return missing;
  }
  if (!owner.isCurrent) {
    return failure('OtherGuestUnknown', owner.account);
  }
  const unusable = checkNetwork(facts.guest);
  if (unusable !== undefined) {
    return unusable;
  }
  const mode = canonicalNetworkingMode(facts.guest.networkingMode);
  if (mode === 'nat' || mode === 'bridged') {
    if (guestAddressNow(facts) === '') {
      return failure('GuestAddressUnknown', facts.guest.ipAddresses + facts.guest.hostAddresses);
    }
  }
  return undefined;
}

/** Whether a side is asked for; every one is where none was named. */
function sideIsAsked(asked: string | undefined, side: NetworkSide): boolean {
  if (asked === undefined) {
    return true;
  }
  return sameWord(asked, side);
}

/** The guest's own address. */
function guestAddressNow(facts: AddressFacts): string {
  let remembered = '';
  for (const owner of facts.wsl.owners) {
    if (owner.isCurrent) {
      remembered = owner.natIpAddress;
    }
  }
  return chooseGuestAddress(facts.guest, { network: facts.wsl.natNetwork, guestAddress: remembered });
}

/** Addresses of Windows in its networks, without that in the network of WSL. */
function lanAddresses(facts: AddressFacts): string[] {
  const found: string[] = [];
  for (const own of facts.hostAddresses) {
    if (!isInNetwork(own.address, facts.wsl.natNetwork)) {
      found.push(own.address);
    }
  }
  return found;
}

/** The address of Windows in the network of WSL: one, or none where nothing tells. */
function gatewayAddresses(facts: AddressFacts): string[] {
  if (facts.wsl.natGatewayAddress !== '') {
    return [facts.wsl.natGatewayAddress];
  }
  for (const own of facts.hostAddresses) {
    if (isInNetwork(own.address, facts.wsl.natNetwork)) {
      return [own.address];
    }
  }
  return [];
}

/** Every address between two sides in the effective mode (microsoft/WSL: facts of the Linux side, and wslrelay). */
function addressesInMode(facts: AddressFacts): WslAddress[] {
  const mode = canonicalNetworkingMode(facts.guest.networkingMode);
  const found: WslAddress[] = [];
  switch (mode) {
    case 'nat': {
      const guestAddress = guestAddressNow(facts);
      found.push({
        from: 'Windows',
        to: 'Guest',
        ipAddress: '127.0.0.1',
        protocol: ['TCP'],
        path: 'LocalhostRelay',
        networkingMode: mode,
        note: 'The server listens on 0.0.0.0 or 127.0.0.1, and localhostForwarding is not switched off.',
      });
      found.push({
        from: 'Windows',
        to: 'Guest',
        ipAddress: guestAddress,
        protocol: ['TCP', 'UDP'],
        path: 'Direct',
        networkingMode: mode,
        note: 'The server listens on 0.0.0.0 or on this address, which may change when WSL restarts.',
      });
      for (const address of lanAddresses(facts)) {
        found.push({
          from: 'Lan',
          to: 'Guest',
          ipAddress: address,
          protocol: ['TCP'],
          path: 'PortForward',
          networkingMode: mode,
          note: 'The port has to be forwarded: Add-WslPortForward.',
        });
      }
      for (const address of gatewayAddresses(facts)) {
        found.push({
          from: 'Guest',
          to: 'Windows',
          ipAddress: address,
          protocol: ['TCP', 'UDP'],
          path: 'Direct',
          networkingMode: mode,
          note: 'The server listens on 0.0.0.0 or on this address, and Windows Firewall lets it in.',
        });
      }
      return found;
    }
    case 'mirrored': {
      found.push({
        from: 'Windows',
        to: 'Guest',
        ipAddress: '127.0.0.1',
        protocol: ['TCP', 'UDP'],
        path: 'Direct',
        networkingMode: mode,
        note: 'IPv4 only: ::1 does not reach the guest.',
      });
      for (const address of lanAddresses(facts)) {
        found.push({
          from: 'Lan',
          to: 'Guest',
          ipAddress: address,
          protocol: ['TCP', 'UDP'],
          path: 'PortForward',
          networkingMode: mode,
          note: 'The Hyper-V firewall has to let the port in: Add-WslPortForward.',
        });
      }
      found.push({
        from: 'Guest',
        to: 'Windows',
        ipAddress: '127.0.0.1',
        protocol: ['TCP', 'UDP'],
        path: 'Direct',
        networkingMode: mode,
        note: 'IPv4 only: ::1 does not reach Windows.',
      });
      return found;
    }
    case 'bridged': {
      const guestAddress = guestAddressNow(facts);
      for (const from of ['Windows', 'Lan']) {
        found.push({
          from: sideOf(from),
          to: 'Guest',
          ipAddress: guestAddress,
          protocol: ['TCP', 'UDP'],
          path: 'Direct',
          networkingMode: mode,
          note: 'The guest has an address of its own in the LAN.',
        });
      }
      for (const address of lanAddresses(facts)) {
        found.push({
          from: 'Guest',
          to: 'Windows',
          ipAddress: address,
          protocol: ['TCP', 'UDP'],
          path: 'Direct',
          networkingMode: mode,
          note: 'Windows Firewall has to let it in.',
        });
      }
      return found;
    }
    default:
      found.push({
        from: 'Windows',
        to: 'Guest',
        ipAddress: '127.0.0.1',
        protocol: ['TCP'],
        path: 'LocalhostRelay',
        networkingMode: mode,
        note: 'The server listens on 0.0.0.0 or 127.0.0.1.',
      });
      return found;
  }
}

/** A side by its name. */
function sideOf(name: string): NetworkSide {
  if (name === 'Lan') {
    return 'Lan';
  }
  return name === 'Guest' ? 'Guest' : 'Windows';
}
