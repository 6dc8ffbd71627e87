/** What WSL makes of each key beside what its line says: policies, the networking mode, and other keys. */
import type { ConfigKey, ConfigReading } from '../model/config.js';
import type { ConfigMachine } from '../model/config-file.js';
import { sameWord } from './canonical-request.js';
import { effectOfMode, secondWindows11 } from './config-mode.js';
import type { KeyEffect } from './config-mode.js';
import { entryOfKey, isOlderVersion, policyValue, valueOfKey } from './config-lookup.js';
import { parseIPv4 } from './ipv4.js';

/** What many keys depend on, decided once for a file. */
export interface ConfigContext {
  mode: KeyEffect;
  dnsTunneling: KeyEffect;
  autoProxy: KeyEffect;
}

/** Decides what other keys depend on. */
export function configContext(reading: ConfigReading, machine: ConfigMachine): ConfigContext {
  const mode = effectOfMode(reading, machine);
  const safeMode = valueOfKey(reading, 'wsl2.safeMode', 'false') === 'true';
  return {
    mode: mode,
    dnsTunneling: effectOfDnsTunneling(reading, machine, mode, safeMode),
    autoProxy: safeMode
      ? forced('false', 'Safe mode turns it off.', 'WSLNET560')
      : plainEffect(reading, 'wsl2.autoProxy', 'true', ''),
  };
}

/** What becomes of a key of `.wslconfig`. */
export function effectOfKey(
  key: ConfigKey,
  reading: ConfigReading,
  machine: ConfigMachine,
  context: ConfigContext,
): KeyEffect {
  const mode = context.mode.effective;
  switch (key.name) {
    case 'wsl2.networkingMode':
      return context.mode;
    case 'wsl2.dnsTunneling':
      return context.dnsTunneling;
    case 'wsl2.autoProxy':
      return context.autoProxy;
    case 'wsl2.firewall':
      return effectOfFirewall(reading, machine, mode);
    case 'wsl2.localhostForwarding':
      if (mode === 'Mirrored') {
        return idle('Mirrored mode has no relay for localhost, and needs none; WSL warns of the line.', 'WSLNET554');
      }
      break;
    case 'wsl2.dnsProxy':
      if (mode === 'Nat' && context.dnsTunneling.effective === 'true') {
        return idle('DNS tunneling is on, and the proxy for DNS works without it only.', 'WSLNET556');
      }
      break;
    case 'experimental.ignoredPorts':
      if (mode !== 'Mirrored') {
        return forced('', 'Only mirrored mode shares ports with Windows.', 'WSLNET551');
      }
      break;
    case 'experimental.hostAddressLoopback':
      if (mode !== 'Mirrored') {
        return forced('false', 'Only mirrored mode has the addresses of Windows.', 'WSLNET552');
      }
      break;
    case 'experimental.bestEffortDnsParsing':
    case 'experimental.dnsTunnelingIpAddress':
      if (context.dnsTunneling.effective !== 'true') {
        return idle('DNS tunneling is off.', 'WSLNET558');
      }
      break;
    case 'experimental.initialAutoProxyTimeout':
      if (context.autoProxy.effective !== 'true') {
        return idle('autoProxy is off.', 'WSLNET559');
      }
      break;
    case 'wsl2.ipv6':
    case 'wsl2.vmSwitch':
    case 'wsl2.macAddress':
    case 'wsl2.dhcp':
    case 'wsl2.dhcpTimeout':
      if (mode !== 'Bridged') {
        return idle('Only bridged mode reads it.', 'WSLNET557');
      }
      break;
    default:
      break;
  }
  return effectInMode(key, reading, machine, mode);
}

/** The effect of a key that nothing special is known of: its modes, its policy, its line, its default. */
function effectInMode(
  key: ConfigKey,
  reading: ConfigReading,
  machine: ConfigMachine,
  mode: string | undefined,
): KeyEffect {
  if (mode !== undefined) {
    let counts = false;
    let isEverywhere = true;
    for (const one of key.modes) {
      isEverywhere = false;
      counts = counts || sameWord(one, mode);
    }
    if (!isEverywhere && !counts) {
      return idle(`It does not count in the mode ${mode}.`, 'WSLNET556');
    }
  }
  if (key.policy !== '' && policyValue(machine.policies, key.policy) === '0') {
    const reason = `The policy ${key.policy} of this computer takes the choice away.`;
    if (key.name === 'wsl2.nestedVirtualization') {
      return { effective: 'false', origin: 'policy', reason: reason, finding: 'WSLNET561' };
    }
    return { effective: defaultOf(key), origin: 'policy', reason: reason, finding: 'WSLNET561' };
  }
  return plainEffect(reading, key.name, key.byDefault, key.defaultText);
}

/** A line of the file, else the default. */
export function plainEffect(reading: ConfigReading, name: string, byDefault: string, defaultText: string): KeyEffect {
  const entry = entryOfKey(reading, name);
  if (entry !== undefined) {
    return { effective: entry.value, origin: 'file', reason: `Line ${entry.line} of the file.`, finding: '' };
  }
  if (byDefault === '' && defaultText !== '') {
    return { effective: undefined, origin: 'default', reason: `The default of WSL: ${defaultText}.`, finding: '' };
  }
  return { effective: byDefault, origin: 'default', reason: 'The default of WSL.', finding: '' };
}

/** DNS tunneling is on unless the file, the mode or the machine keep it off (microsoft/WSL WslCoreConfig.cpp). */
function effectOfDnsTunneling(
  reading: ConfigReading,
  machine: ConfigMachine,
  mode: KeyEffect,
  safeMode: boolean,
): KeyEffect {
  const finding = 'WSLNET553';
  if (mode.effective === 'None' || mode.effective === 'Bridged') {
    return forced('false', `The mode ${mode.effective} has none.`, finding);
  }
  if (safeMode) {
    return forced('false', 'Safe mode turns it off.', finding);
  }
  if (machine.hasGlobalSecureAccess) {
    return forced('false', 'The Global Secure Access client runs, and WSL turns it off for that.', finding);
  }
  if (isOlderVersion(machine.windowsVersion, secondWindows11())) {
    return forced('false', `It needs Windows ${secondWindows11()}, and this is ${machine.windowsVersion}.`, finding);
  }
  const address = entryOfKey(reading, 'experimental.dnsTunnelingIpAddress');
  if (address !== undefined) {
    if (parseIPv4(address.value) === undefined) {
      return forced('false', `'${address.text}' is no IPv4 address, and WSL turns it off for that.`, finding);
    }
  }
  return plainEffect(reading, 'wsl2.dnsTunneling', 'true', '');
}

/** The Hyper-V firewall of WSL. */
function effectOfFirewall(reading: ConfigReading, machine: ConfigMachine, mode: string | undefined): KeyEffect {
  if (isOlderVersion(machine.windowsVersion, secondWindows11())) {
    return forced(
      'false',
      `It needs Windows ${secondWindows11()}, and this is ${machine.windowsVersion}.`,
      'WSLNET567',
    );
  }
  if (policyValue(machine.policies, 'AllowFirewallUserSetting') === '0') {
    return {
      effective: 'true',
      origin: 'policy',
      reason: 'The policy AllowFirewallUserSetting of this computer keeps it on.',
      finding: 'WSLNET561',
    };
  }
  if (mode === 'Mirrored') {
    return forced('true', 'In mirrored mode it is always on.', 'WSLNET555');
  }
  if (mode !== 'Nat') {
    return idle('Only the modes Nat and Mirrored have it.', 'WSLNET556');
  }
  return plainEffect(reading, 'wsl2.firewall', 'true', '');
}

/** The default of a key; nothing where it depends on the machine. */
function defaultOf(key: ConfigKey): string | undefined {
  if (key.byDefault === '' && key.defaultText !== '') {
    return undefined;
  }
  return key.byDefault;
}

/** A value that something else decides. */
function forced(value: string, reason: string, finding: string): KeyEffect {
  return { effective: value, origin: 'dependency', reason: reason, finding: finding };
}

/** A key that counts for nothing. */
function idle(reason: string, finding: string): KeyEffect {
  return { effective: undefined, origin: 'dependency', reason: reason, finding: finding };
}
