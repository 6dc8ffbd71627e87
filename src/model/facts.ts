/**
 * What is read from the machine, as plain data. Each field of `Facts` names the port function that reads it; the order
 * is the order of cost, cheapest first.
 */

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
  family: string;
  listenAddress: string;
  listenPort: number;
  connectAddress: string;
  connectPort: number;
  /** Guest, Loopback, or Address where a connect address was given. */
  target: string;
  distribution: string;
  /** Empty where no firewall rule was wanted. */
  firewallProfile: string[];
  remoteAddress: string[];
}

/** A Windows firewall rule of the group `WslNet`, with its port and address filters. */
export interface FirewallRuleFact {
  name: string;
  displayName: string;
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

/** What the registry tells of WSL, without starting it. */
export interface WslRegistration {
  /** Whether `wsl.exe` is in the system directory. */
  installed: boolean;
  distributions: Distribution[];
  /** Whether this account has no distribution but another loaded account has: an elevated second account. */
  otherOwner: boolean;
  /** `NatIpAddress` of the user: the guest's last NAT address, which WSL tries to keep. Empty where absent. */
  natIpAddress: string;
  /** `NatNetwork` of the machine, as CIDR. Empty where absent. */
  natNetwork: string;
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

/** Every fact that a cmdlet model can ask for with `@facts`. */
export interface Facts {
  /** @gather Get-WslNetPortProxyEntry */
  portProxies: PortProxyEntry[];
  /** @gather Get-WslNetForwardRecord */
  forwards: ForwardRecord[];
  /** @gather Get-WslNetRegistration */
  wsl: WslRegistration;
  /**
   * Whether IP Helper (iphlpsvc), which serves the port proxies, is running.
   * @gather Test-WslNetIpHelper
   */
  ipHelperRunning: boolean;
  /** @gather Get-WslNetListener */
  listeners: Listener[];
  /**
   * Category of each connected network: `Public`, `Private`, `DomainAuthenticated`.
   * @gather Get-WslNetNetworkCategory
   */
  networkCategories: string[];
  /** @gather Get-WslNetFirewallRule */
  firewallRules: FirewallRuleFact[];
  /** @gather Get-WslNetGuestAnswer -Request -Registration */
  guest: GuestAnswer;
}
