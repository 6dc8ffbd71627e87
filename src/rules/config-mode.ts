/** Which networking mode WSL will start in, and why: the file, policies, and what this Windows can do. */
import type { ConfigReading } from '../model/config.js';
import type { ConfigMachine } from '../model/config-file.js';
import type { ConfigOrigin } from '../model/objects.js';
import { entryOfKey, isOlderVersion, policyMode, policyValue, valueOfKey } from './config-lookup.js';

/** A decision about one key. */
export interface KeyEffect {
  /** Nothing where the value counts for nothing, or where only WSL itself knows it. */
  effective: string | undefined;
  origin: ConfigOrigin;
  reason: string;
  /** Id of the finding where a value of the file has no effect; empty elsewhere. */
  finding: string;
}

/** The first Windows with mirrored mode (docs; microsoft/WSL#10495 names the update KB5030310 for it). */
export function mirroredSince(): string {
  return '10.0.22621.2359';
}

/** The first Windows with the Hyper-V firewall, and with the interfaces that DNS tunneling needs. */
export function secondWindows11(): string {
  return '10.0.22621';
}

/** The mode of the next start, spelled as in the source of WSL. */
export function effectOfMode(reading: ConfigReading, machine: ConfigMachine): KeyEffect {
  const asked = askedMode(reading, machine);
  const mode = asked.effective;
  if (mode === 'Mirrored' && isOlderVersion(machine.windowsVersion, mirroredSince())) {
    return {
      effective: 'Nat',
      origin: 'fallback',
      reason: `Mirrored mode needs Windows ${mirroredSince()}, and this is ${machine.windowsVersion}: WSL falls back to NAT.`,
      finding: 'WSLNET562',
    };
  }
  if (mode === 'Consomme' && valueOfKey(reading, 'wsl2.virtio', 'true') === 'false') {
    return {
      effective: 'Nat',
      origin: 'fallback',
      reason: 'The mode Consomme needs virtio, which the file turns off: WSL falls back to NAT.',
      finding: 'WSLNET563',
    };
  }
  if (mode === 'Bridged' && entryOfKey(reading, 'wsl2.vmSwitch') === undefined) {
    return {
      effective: 'None',
      origin: 'fallback',
      reason: 'Bridged mode needs wsl2.vmSwitch, which the file does not set: WSL starts without a network.',
      finding: 'WSLNET564',
    };
  }
  return asked;
}

/** The mode that is asked for. With a policy the user may still choose None (microsoft/WSL intune.md). */
function askedMode(reading: ConfigReading, machine: ConfigMachine): KeyEffect {
  const entry = entryOfKey(reading, 'wsl2.networkingMode');
  const standard = policyMode(machine.policies);
  const isForbidden = policyValue(machine.policies, 'AllowNetworkingModeUserSetting') === '0';
  if (entry !== undefined) {
    if (!isForbidden || entry.value === 'None') {
      return { effective: entry.value, origin: 'file', reason: `Line ${entry.line} of the file.`, finding: '' };
    }
  }
  const finding = entry === undefined ? '' : 'WSLNET561';
  if (standard !== undefined) {
    return {
      effective: standard,
      origin: 'policy',
      reason: 'The policy DefaultNetworkingMode of this computer.',
      finding: finding,
    };
  }
  if (finding !== '') {
    return {
      effective: 'Nat',
      origin: 'policy',
      reason: 'The policy AllowNetworkingModeUserSetting of this computer takes the choice away.',
      finding: finding,
    };
  }
  return { effective: 'Nat', origin: 'default', reason: 'The default of WSL.', finding: '' };
}
