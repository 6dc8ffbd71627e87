/** What a user asks of a rule: the parameters of a cmdlet, or a section of a rule file, with defaults filled in. */

/** A request to add forwards: one for each listen port. */
export interface ForwardRequest {
  listenPort: string[];
  /** Nothing: the same port as the listen port. */
  connectPort: number | undefined;
  listenAddress: string;
  connectAddress: string | undefined;
  target: string | undefined;
  distribution: string | undefined;
  protocol: string;
  firewallProfile: string[];
  remoteAddress: string[];
  noFirewallRule: boolean;
  force: boolean;
}

/** A request to remove forwards. */
export interface ForwardRemoval {
  listenPort: string[];
  /** Nothing: whatever the address. */
  listenAddress: string | undefined;
  /** Also entries that WslNet does not manage. */
  force: boolean;
}
