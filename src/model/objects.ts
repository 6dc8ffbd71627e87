/** What the cmdlets put out. Property names equal the parameter names of the cmdlets that consume them. */

/** What is known of a forward without sending a packet. */
export type ForwardState =
  /** Windows listens on the port, and the target is the guest's present address, or is not ours to judge. */
  | 'Active'
  /** The registry holds the entry, but nothing listens: IP Helper did not load it, or something else holds the port. */
  | 'NotListening'
  /** IP Helper (iphlpsvc) is not running, so no port proxy works. */
  | 'ServiceStopped'
  /** The entry points to an address that the guest no longer has, or its rule is for a network that Windows has left. */
  | 'Stale'
  /** WslNet made the forward, and somebody removed its entry or its Hyper-V firewall rule without WslNet. */
  | 'Missing'
  /** IP Helper can never serve the entry: a port is not a number from 1 to 65535, or the target is not clean. */
  | 'Invalid';

/** How a forward is made. */
export type ForwardMechanism =
  /** An entry of the port proxy of Windows. */
  | 'PortProxy'
  /** In mirrored mode the guest has the addresses of Windows: a rule of the Hyper-V firewall is all it needs. */
  | 'HyperVFirewall';

/**
 * One forward: an entry of the port proxy of Windows, or, in mirrored mode, a rule of the Hyper-V firewall.
 * @typeName WslNet.PortForward
 * @table listenAddress listenPort connectAddress connectPort state managed
 * @key mechanism family protocol listenAddress listenPort
 * @list listenAddress listenPort connectAddress connectPort protocol mechanism family target distribution managed state stateReason firewallProfile remoteAddress firewallRule entry
 */
export interface PortForward {
  /** Address on which Windows listens, exactly as stored: an IPv4 address, `*`, or a host name. */
  listenAddress: string;
  /**
   * Port on which Windows listens, 1 to 65535; nothing where the stored text is not a port (see Entry).
   * @powershell int
   */
  listenPort: number | undefined;
  /**
   * The stored text of the port, whatever it is.
   * @internal
   */
  listenPortText: string;
  /** Address to which Windows connects, exactly as stored; empty in mirrored mode, where the guest has this address itself. */
  connectAddress: string;
  /**
   * Port to which Windows connects, 1 to 65535; nothing where the stored text is not a port (see Entry).
   * @powershell int
   */
  connectPort: number | undefined;
  /** TCP, or, in mirrored mode, UDP: the port proxy of Windows carries TCP only. */
  protocol: string;
  /** PortProxy, or HyperVFirewall in mirrored mode. */
  mechanism: ForwardMechanism;
  /** Table of the port proxy: `v4tov4`, `v4tov6`, `v6tov4` or `v6tov6`. Empty without a port proxy. */
  family: string;
  /** Guest or Loopback for a forward of WslNet that follows WSL; Address for every other one: it goes to the connect address. */
  target: string;
  /** Distribution named when the forward was added; empty for the default distribution. */
  distribution: string;
  /** Whether WslNet made the forward or was told to take it over. Other entries are left alone. */
  managed: boolean;
  /** Active, NotListening, ServiceStopped, Stale, Missing or Invalid. */
  state: ForwardState;
  /** Why the state is what it is, in a sentence; empty for Active. */
  stateReason: string;
  /** Profiles in which the firewall rule lets connections in; empty without a rule. */
  firewallProfile: string[];
  /** Remote addresses that the firewall rule lets in; empty without a rule. `LocalSubnet` leaves out VPN and routed clients. */
  remoteAddress: string[];
  /** Name of the firewall rule that lets the port in, which may be for a range; empty without one. */
  firewallRule: string;
  /** The table and the stored entry, verbatim: `v4tov4 0.0.0.0/8080 -> 172.21.101.146/80`. */
  entry: string;
}

/** A side of the network of WSL. */
export type NetworkSide = 'Windows' | 'Lan' | 'Guest';

/** What carries a connection. */
export type AddressPath =
  /** Straight to the address. */
  | 'Direct'
  /** Through WSL's relay on the loopback address of Windows, which forwards TCP. */
  | 'LocalhostRelay'
  /** Through a forward that `Add-WslPortForward` makes. */
  | 'PortForward';

/**
 * An address to use from one side to reach the other.
 * @typeName WslNet.Address
 * @table from to ipAddress protocol path networkingMode
 * @key from to ipAddress
 * @list from to ipAddress protocol path networkingMode note
 */
export interface WslAddress {
  /** Where the client runs: Windows, Lan (another computer) or Guest. */
  from: NetworkSide;
  /** Where the server runs: Windows or Guest. */
  to: NetworkSide;
  /** The IPv4 address to connect to. (Lists have a method named Address, so that a property of that name would be lost.) */
  ipAddress: string;
  /** Protocols that get there. */
  protocol: string[];
  /** What carries the connection: Direct, LocalhostRelay or PortForward. */
  path: AddressPath;
  /** Effective networking mode of WSL: nat, mirrored, bridged or consomme. */
  networkingMode: string;
  /** What the server or the firewall needs for it, in a sentence. */
  note: string;
}

/** Why a setting is what it is. */
export type ConfigOrigin =
  /** A line of the file. */
  | 'file'
  /** The default of WSL. */
  | 'default'
  /** A policy of this computer. */
  | 'policy'
  /** Another setting, or this computer, keeps it from counting. */
  | 'dependency'
  /** WSL cannot do what is asked, and takes the next best. */
  | 'fallback';

/**
 * A key of a configuration file of WSL: what the file says, what WSL will use, and what runs now.
 * @typeName WslNet.ConfigSetting
 * @table key:34 configured:18 effective:18 running:10 reason
 * @key path key
 * @list key configured effective running restartNeeded origin reason line path distribution
 */
export interface WslConfigSetting {
  /** The key with its section, as WSL spells it: `wsl2.memory`. */
  key: string;
  /** What the file says, as WSL understands it: sizes with a unit; empty where it says nothing that WSL takes. */
  configured: string | undefined;
  /** What WSL uses from its next start on; empty where the key counts for nothing, or where only WSL itself knows. */
  effective: string | undefined;
  /** What the virtual machine uses that runs now; empty where none runs, or where it does not tell. */
  running: string | undefined;
  /** Whether WSL has to be restarted for the effective value. */
  restartNeeded: boolean;
  /** file, default, policy, dependency or fallback. */
  origin: ConfigOrigin;
  /** Why the value is what it is, in a sentence. */
  reason: string;
  /**
   * Line of the file; nothing where it is not from there.
   * @powershell int
   */
  line: number | undefined;
  /** The file. */
  path: string;
  /** Distribution in which the file is; empty for a file of Windows. */
  distribution: string;
}

/** How much a finding matters. */
export type FindingSeverity = 'Error' | 'Warning' | 'Information';

/**
 * Something in a configuration file that WSL ignores or misreads, or that does not do what it says.
 * @typeName WslNet.ConfigFinding
 * @table id:10 severity:11 line:4 message
 * @key path line id
 * @list id severity path distribution line column message fix
 */
export interface WslConfigFinding {
  /** Its stable id, which has a page: `WSLNET251`. */
  id: string;
  /** Error where WSL does not start or loses the whole file, Warning where a line does not do what it says, Information for the rest. */
  severity: FindingSeverity;
  /** The file. */
  path: string;
  /** Distribution in which the file is; empty for a file of Windows. */
  distribution: string;
  /**
   * Line of the file, from 1.
   * @powershell int
   */
  line: number;
  /**
   * Column in the line, from 1, in UTF-16 code units.
   * @powershell int
   */
  column: number;
  /** What is wrong. */
  message: string;
  /** What to write instead, or what to do. */
  fix: string;
}

/**
 * A copy of a configuration file.
 * @typeName WslNet.ConfigBackup
 * @table path backup
 * @key backup
 * @list path backup
 */
export interface WslConfigBackup {
  /** The file. */
  path: string;
  /** The copy beside it, with the time in its name. */
  backup: string;
}

/**
 * A file of facts that was written.
 * @typeName WslNet.ExportedNetwork
 * @table path distribution networkingMode
 * @key path
 * @list path distribution networkingMode formatVersion
 */
export interface ExportedNetwork {
  /** Full path of the file. */
  path: string;
  /** Distribution that was asked; empty where there is none that could be. */
  distribution: string;
  /** Effective networking mode of WSL, as it says itself; empty where it did not answer. */
  networkingMode: string;
  /**
   * Version of the format of the file.
   * @powershell int
   */
  formatVersion: number;
}
