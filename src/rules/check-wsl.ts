/** Whether the WSL that a request names is there and is one whose ports need forwarding. */
import type { Facts, WslRegistration } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { failure, failureWith } from './failure.js';
import { chooseGuestAddress } from './guest-address.js';
import { checkNetworkingMode } from './networking-mode.js';
import { joinTexts } from './text.js';

/** Whether any request has to ask the guest: not where each says exactly where to connect. */
export function needsGuest(requests: ForwardRequest[]): boolean {
  for (const request of requests) {
    if (request.connectAddress === undefined) {
      return true;
    }
  }
  return false;
}

/** The distribution to ask: the first that a request names; empty for the default one. */
export function distributionToAsk(requests: ForwardRequest[]): string {
  for (const request of requests) {
    const name = request.distribution;
    if (name !== undefined) {
      return name;
    }
  }
  return '';
}

/** Why the guest cannot be asked for a request; nothing where it can. */
export function checkDistribution(wsl: WslRegistration, wanted: string | undefined): Failure | undefined {
  if (!wsl.installed) {
    return failure('WslNotInstalled', 'wsl.exe');
  }
  const names: string[] = [];
  for (const distribution of wsl.distributions) {
    const chosen = wanted === undefined ? distribution.isDefault : distribution.name === wanted;
    if (chosen) {
      if (distribution.version === 1) {
        return failure('DistributionIsWsl1', distribution.name);
      }
      return undefined;
    }
    names.push(distribution.name);
  }
  const list = joinTexts(names, ', ');
  if (list === '') {
    if (wsl.otherOwner) {
      return failure('OwnerMismatch', 'wsl.exe');
    }
    return failure('NoDistribution', 'wsl.exe');
  }
  if (wanted === undefined) {
    return failure('NoDistribution', 'wsl.exe');
  }
  return failureWith('DistributionNotFound', wanted, list);
}

/** Why a request that goes to the guest cannot be planned; nothing where it can. */
export function checkGuest(request: ForwardRequest, facts: Pick<Facts, 'wsl' | 'guest'>): Failure | undefined {
  if (request.connectAddress !== undefined) {
    return undefined;
  }
  const missing = checkDistribution(facts.wsl, request.distribution);
  if (missing !== undefined) {
    return missing;
  }
  const wrongMode = checkNetworkingMode(facts.guest);
  if (wrongMode !== undefined) {
    return wrongMode;
  }
  if (request.target !== 'Loopback' && chooseGuestAddress(facts.guest, facts.wsl) === '') {
    const answered = facts.guest.ipAddresses + facts.guest.hostAddresses;
    return failure('GuestAddressUnknown', answered);
  }
  return undefined;
}
