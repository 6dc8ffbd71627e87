/** What a networking mode means for a forward (design: the effective mode decides, not the configured one). */
import type { GuestAnswer } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import { failure, failureWith } from './failure.js';

/** One name for each mode: WSL 2.8 and older say `virtioproxy` where 2.9 says `consomme` (microsoft/WSL PR#40873). */
export function canonicalNetworkingMode(mode: string): string {
  return mode === 'virtioproxy' ? 'consomme' : mode;
}

/** Why a port proxy to the guest is not what this mode needs; nothing in NAT mode. */
export function checkNetworkingMode(guest: GuestAnswer): Failure | undefined {
  const mode = canonicalNetworkingMode(guest.networkingMode);
  if (mode === 'nat') {
    return undefined;
  }
  if (mode === '') {
    return failure('WslDidNotAnswer', guest.failure);
  }
  if (mode === 'none') {
    return failure('NetworkingDisabled', mode);
  }
  return failureWith('NetworkingModeNotSupported', mode, adviceForMode(mode));
}

/** What to do by hand in a mode for which no forward is made. */
function adviceForMode(mode: string): string {
  if (mode === 'mirrored') {
    return "The guest has the addresses of Windows. Let the port in by hand: New-NetFirewallHyperVRule -DisplayName NAME -VMCreatorId '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}' -Protocol TCP -LocalPorts PORT";
  }
  if (mode === 'bridged') {
    return 'Nothing needs forwarding: connect to the LAN address of the guest itself.';
  }
  return 'Use networkingMode=nat in .wslconfig, then run: wsl --shutdown';
}
