/** What a networking mode means for a forward (design: the effective mode decides, not the configured one). */
import type { GuestAnswer } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import { failure } from './failure.js';

/**
 * One name for each mode: WSL 2.8 and older say `virtioproxy` where 2.9 says `consomme` (microsoft/WSL PR#40873).
 * @bash
 */
export function canonicalNetworkingMode(mode: string): string {
  return mode === 'virtioproxy' ? 'consomme' : mode;
}

/** Why the guest has no network that anything could be forwarded to; nothing where it has one. */
export function checkNetwork(guest: GuestAnswer): Failure | undefined {
  const mode = canonicalNetworkingMode(guest.networkingMode);
  if (mode === '') {
    return failure('WslDidNotAnswer', guest.failure);
  }
  if (mode === 'none') {
    return failure('NetworkingDisabled', mode);
  }
  return undefined;
}
