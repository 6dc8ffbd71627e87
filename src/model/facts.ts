/**
 * What is read from the machine, as plain data, and the file that holds it. Each field of `Facts` names the port function that reads it; the order
 * is the order of cost, cheapest first.
 */

import type { AccountProfile, ConfigFileFact, ConfigMachine, RunningWsl } from './config-file.js';

/** One value under `…\Services\PortProxy\<family>\tcp`. Name and data are verbatim (`*`, `8000-8010`, trailing blanks). */
export interface PortProxyEntry {
  family: string;
  /** `<listenaddress>/<listenport>` */
  name: string;
  /** `<connectaddress>/<connectport>` */
  data: string;
}

/** What WslNet remembers of a forward that it made: one JSON value each under `HKLM:\SOFTWARE\WslNet\Forwards`. */
export interface ForwardRecord {
  /** Table of the port proxy, or `mirrored`: no proxy, a Hyper-V firewall rule only. */
  family: string;
  /** TCP or UDP. */
  protocol: string;
  listenAddress: string;
  listenPort: number;
  /** Empty in the family `mirrored`: the guest has the addresses of Windows. */
  connectAddress: string;
  connectPort: number;
  /** Guest, Loopback, or Address where a connect address was given. */
  target: string;
  distribution: string;
  /** SID of the account whose WSL it goes to; empty where it goes to a given address. */
  owner: string;
  /** Empty where no firewall rule was wanted. */
  firewallProfile: string[];
  /** As asked for: `LocalSubnet` stays a word. */
  remoteAddress: string[];
}

/** A rule of WslNet in Windows Firewall (group `WslNet`) or in the Hyper-V firewall (creator WSL, name `WslNet-…`). */
export interface FirewallRuleFact {
  name: string;
  displayName: string;
  /** Empty in the Hyper-V firewall, which has none. */
  description: string;
  /** `True` or `False`, as the firewall says it. */
  enabled: string;
  direction: string;
  action: string;
  profile: string[];
  protocol: string;
  localPort: string[];
  localAddress: string[];
  remoteAddress: string[];
}

/** An IPv4 address of Windows. */
export interface HostAddress {
  address: string;
  /** 0 to 32. */
  prefixLength: number;
}

/** A TCP socket on which Windows listens. */
export interface Listener {
  address: string;
  port: number;
}

/** A WSL distribution of the user, from `HKCU\…\Lxss`. */
export interface Distribution {
  name: string;
  /** 1 or 2. */
  version: number;
  isDefault: boolean;
}

/** An account that owns WSL distributions, from `HKU\<sid>\…\Lxss`. */
export interface WslOwner {
  sid: string;
  /** `MACHINE\name`; the SID where the name was not needed. */
  account: string;
  /** Whether this process runs as that account: only then can wsl.exe ask its guest. */
  isCurrent: boolean;
  distributions: Distribution[];
  /** `NatIpAddress`: the guest's last NAT address, which WSL tries to keep. Empty where absent. */
  natIpAddress: string;
}

/** What the registry tells of WSL, without starting it. */
export interface WslRegistration {
  /** Whether `wsl.exe` is in the system directory. */
  installed: boolean;
  /** Accounts with distributions whose registry is loaded and can be read, the own one first. */
  owners: WslOwner[];
  /** `NatNetwork` of the machine, as CIDR. Empty where absent. */
  natNetwork: string;
  /** `NatGatewayIpAddress` of the machine: the address of Windows in that network. Empty where absent. */
  natGatewayAddress: string;
}

/** What the guest itself answers. Gathering it may start WSL. */
export interface GuestAnswer {
  /** `wslinfo --networking-mode`; empty where it did not answer. */
  networkingMode: string;
  /** Output of `ip -4 addr show`; empty where `ip` is absent. */
  ipAddresses: string;
  /** Output of `hostname -I`, asked only where `ip` is absent. */
  hostAddresses: string;
  /** `wsl.exe`'s own error text, with its untranslated code; empty where it worked. */
  failure: string;
}

/** The facts of the cmdlets of forwards and addresses: what Export-WslNetwork writes. Tags as in `Facts`. */
export interface NetworkFacts {
  /**
   * @gather Get-WslNetPortProxyEntry
   * @changes
   */
  portProxies: PortProxyEntry[];
  /**
   * @gather Get-WslNetForwardRecord
   * @changes
   */
  forwards: ForwardRecord[];
  /** @gather Get-WslNetRegistration -Request */
  wsl: WslRegistration;
  /**
   * Whether IP Helper (iphlpsvc), which serves the port proxies, is running.
   * @gather Test-WslNetIpHelper
   * @changes
   */
  ipHelperRunning: boolean;
  /**
   * @gather Get-WslNetListener
   * @changes
   */
  listeners: Listener[];
  /**
   * Category of each connected network: `Public`, `Private`, `DomainAuthenticated`.
   * @gather Get-WslNetNetworkCategory
   */
  networkCategories: string[];
  /**
   * IPv4 addresses of Windows, without loopback and link-local ones.
   * @gather Get-WslNetHostAddress
   */
  hostAddresses: HostAddress[];
  /**
   * @gather Get-WslNetFirewallRule
   * @changes
   */
  firewallRules: FirewallRuleFact[];
  /** @gather Get-WslNetGuestAnswer -Question */
  guest: GuestAnswer;
  /**
   * Asked only where there can be any: older Windows has no Hyper-V firewall.
   * @gather Get-WslNetHyperVRule -Known
   * @changes
   */
  hyperVRules: FirewallRuleFact[];
}

/**
 * Every fact that a cmdlet model can ask for with `@facts`. `@gather` names the port function; `@changes` marks what plans
 * change: it is read again once the plan has the machine for itself.
 */
export interface Facts extends NetworkFacts {
  /** @gather Get-WslNetProfile -Request */
  profiles: AccountProfile[];
  /**
   * The configuration files that are asked for. One of a distribution is read by the distribution, which is started for it.
   * @gather Get-WslNetConfigFile -Request -Known
   * @changes
   */
  configFiles: ConfigFileFact[];
  /** @gather Get-WslNetConfigMachine -Known */
  configMachine: ConfigMachine;
  /** @gather Get-WslNetRunningWsl -Known */
  running: RunningWsl;
}

/** What `Export-WslNetwork` writes: the facts of a machine, from which `wslnet plan` makes the plan of that machine elsewhere. */
export interface FactsFile {
  /** Version of this format (`factsFormatVersion`). */
  formatVersion: number;
  madeBy: 'Export-WslNetwork';
  /** The distribution that was asked, as it is registered. Empty where there is none that could be. */
  distribution: string;
  facts: NetworkFacts;
}
