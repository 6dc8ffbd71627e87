/** What the cmdlets put out. Property names equal the parameter names of the cmdlets that consume them. */

/** What is known of a forward without sending a packet. */
export type ForwardState =
  /** Windows listens on the port, and the target is the guest's present address, or is not ours to judge. */
  | 'Active'
  /** The registry holds the entry, but nothing listens: IP Helper did not load it, or something else holds the port. */
  | 'NotListening'
  /** IP Helper (iphlpsvc) is not running, so no port proxy works. */
  | 'ServiceStopped'
  /** The entry points to an address that the guest no longer has. */
  | 'Stale'
  /** WslNet made the entry, and somebody removed it without WslNet; its firewall rule may still be there. */
  | 'Missing'
  /** IP Helper can never serve the entry: a port is not a number from 1 to 65535, or the target is not clean. */
  | 'Invalid';

/**
 * One forward: an entry of the port proxy of Windows.
 * @typeName WslNet.PortForward
 * @table listenAddress listenPort connectAddress connectPort state managed
 * @key family listenAddress listenPort
 * @list listenAddress listenPort connectAddress connectPort protocol family target distribution managed state stateReason firewallProfile remoteAddress firewallRule entry
 */
export interface PortForward {
  /** Address on which Windows listens, exactly as stored: an IPv4 address, `*`, or a host name. */
  listenAddress: string;
  /**
   * Port on which Windows listens, 1 to 65535; nothing where the stored text is not a port (see Entry).
   * @powershell int
   */
  listenPort: number | undefined;
  /** Address to which Windows connects, exactly as stored. */
  connectAddress: string;
  /**
   * Port to which Windows connects, 1 to 65535; nothing where the stored text is not a port (see Entry).
   * @powershell int
   */
  connectPort: number | undefined;
  /** TCP: the port proxy of Windows carries nothing else. */
  protocol: string;
  /** Table of the port proxy: `v4tov4`, `v4tov6`, `v6tov4` or `v6tov6`. */
  family: string;
  /** Guest, Loopback or Address for a managed forward: what the connect address stands for. Empty where it is not managed. */
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
  /** Name of the Windows firewall rule that belongs to the forward; empty without one. */
  firewallRule: string;
  /** The stored entry, verbatim: `0.0.0.0/8080 -> 172.21.101.146/80`. */
  entry: string;
}
