/** Whether the WSL that a request names is there and is one whose ports need forwarding. */
import type { Facts, WslRegistration } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { registeredName, sameWord, wantsLoopback } from './canonical-request.js';
import { failure, failureWith } from './failure.js';
import { chooseGuestAddress } from './guest-address.js';
import { checkNetworkingMode } from './networking-mode.js';
import { joinTexts } from './text.js';

/**
 * The distribution to ask: that of the first request that goes to the guest and can; empty for the default one.
 * Nothing where nobody has to be asked: each request says exactly where to connect, or cannot be met.
 */
export function distributionToAsk(requests: ForwardRequest[], wsl: WslRegistration): string | undefined {
  for (const request of requests) {
    if (request.connectAddress === undefined && checkDistribution(wsl, request.distribution) === undefined) {
      const name = request.distribution;
      if (name !== undefined) {
        return registeredName(wsl, name);
      }
      return '';
    }
  }
  return undefined;
}

/** Why the guest cannot be asked for a request; nothing where it can. */
export function checkDistribution(wsl: WslRegistration, wanted: string | undefined): Failure | undefined {
  if (!wsl.installed) {
    return failure('WslNotInstalled', 'wsl.exe');
  }
  const names: string[] = [];
  for (const distribution of wsl.distributions) {
    const chosen = wanted === undefined ? distribution.isDefault : sameWord(distribution.name, wanted);
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
  if (!wantsLoopback(request.target) && chooseGuestAddress(facts.guest, facts.wsl) === '') {
    const answered = facts.guest.ipAddresses + facts.guest.hostAddresses;
    return failure('GuestAddressUnknown', answered);
  }
  return undefined;
}
