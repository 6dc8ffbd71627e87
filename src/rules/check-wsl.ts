/** Whether the WSL that a request names is there and is one whose ports need forwarding. */
import type { WslOwner, WslRegistration } from '../model/facts.js';
import type { Failure, GuestQuestion } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { forwardTarget, registeredName, sameWord } from './canonical-request.js';
import { failure, failureWith } from './failure.js';
import { isInNetwork } from './ipv4.js';
import { joinTexts } from './text.js';
import { findOwner } from './wsl-owner.js';

/** Why a distribution cannot be meant; nothing where it can. `wanted` is nothing for the default distribution. */
export function checkDistribution(owner: WslOwner, wanted: string | undefined): Failure | undefined {
  const names: string[] = [];
  for (const distribution of owner.distributions) {
    const chosen = wanted === undefined ? distribution.isDefault : sameWord(distribution.name, wanted);
    if (chosen) {
      if (distribution.version === 1) {
        return failure('DistributionIsWsl1', distribution.name);
      }
      return undefined;
    }
    names.push(distribution.name);
  }
  if (wanted === undefined) {
    return failure('NoDistribution', 'wsl.exe');
  }
  return failureWith('DistributionNotFound', wanted, joinTexts(names, ', '));
}

/** Nobody has to be asked. */
export function noQuestion(): GuestQuestion {
  return { needed: false, distribution: '' };
}

/** The question to a distribution of the own account; nobody is asked where it cannot answer. */
export function questionTo(
  wsl: WslRegistration,
  user: string | undefined,
  distribution: string | undefined,
): GuestQuestion {
  const owner = findOwner(user, wsl);
  if (!wsl.installed || owner === undefined) {
    return noQuestion();
  }
  if (!owner.isCurrent || checkDistribution(owner, distribution) !== undefined) {
    return noQuestion();
  }
  if (distribution === undefined) {
    return { needed: true, distribution: '' };
  }
  return { needed: true, distribution: registeredName(owner.distributions, distribution) };
}

/**
 * Whom to ask before forwards are added. All WSL 2 distributions share one network, so the first request that goes to the
 * guest and can be met decides; one that names an address needs an answer only where the address may be a bridge's.
 */
export function questionForAdd(requests: ForwardRequest[], wsl: WslRegistration): GuestQuestion {
  for (const request of requests) {
    if (forwardTarget(request.target, request.connectAddress) !== 'Address') {
      const question = questionTo(wsl, request.user, request.distribution);
      if (question.needed) {
        return question;
      }
    }
  }
  for (const request of requests) {
    const connectAddress = request.connectAddress;
    if (connectAddress !== undefined) {
      if (mayBelongToBridge(connectAddress, wsl)) {
        const question = questionTo(wsl, undefined, undefined);
        if (question.needed) {
          return question;
        }
      }
    }
  }
  return noQuestion();
}

/** Whether an address lies where Docker and LXC make their networks, and not in the network of WSL. */
function mayBelongToBridge(address: string, wsl: WslRegistration): boolean {
  if (isInNetwork(address, wsl.natNetwork)) {
    return false;
  }
  return isInNetwork(address, '172.16.0.0/12') || isInNetwork(address, '10.0.3.0/24');
}
