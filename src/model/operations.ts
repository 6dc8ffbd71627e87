/** Changes to the machine as plain data. Each carries what its inverse needs (`rules/inverse-operation.ts`). */
import type { ForwardRecord } from './facts.js';

/** Writes a value of the port proxy. It counts only after IP Helper was told (once per plan). */
export interface SetPortProxy {
  kind: 'portProxy.set';
  family: string;
  /** `<listenaddress>/<listenport>`, verbatim. */
  name: string;
  /** `<connectaddress>/<connectport>`. */
  data: string;
  /** What the value held before; nothing where it did not exist. */
  previous: string | undefined;
}

/** Removes a value of the port proxy. */
export interface RemovePortProxy {
  kind: 'portProxy.remove';
  family: string;
  name: string;
  previous: string;
}

/**
 * A rule of WslNet in Windows Firewall or in the Hyper-V firewall of WSL: TCP or UDP to this machine, unless somebody
 * changed it, and then undo keeps that.
 */
export interface FirewallRule {
  name: string;
  displayName: string;
  /** Empty in the Hyper-V firewall, which has none. */
  description: string;
  /** `True` or `False`, as the firewall says it. */
  enabled: string;
  direction: string;
  action: string;
  protocol: string;
  /** Local addresses; empty for any. */
  localAddress: string[];
  localPort: string[];
  profile: string[];
  remoteAddress: string[];
}

/** Adds a rule to Windows Firewall. */
export interface AddFirewallRule {
  kind: 'firewall.add';
  rule: FirewallRule;
}

/** Removes a rule of the group WslNet. */
export interface RemoveFirewallRule {
  kind: 'firewall.remove';
  rule: FirewallRule;
}

/** Adds a rule to the Hyper-V firewall, for the virtual machine of WSL. */
export interface AddHyperVRule {
  kind: 'hyperV.add';
  rule: FirewallRule;
}

/** Removes a rule of WslNet from the Hyper-V firewall. */
export interface RemoveHyperVRule {
  kind: 'hyperV.remove';
  rule: FirewallRule;
}

/** Remembers a forward as managed. */
export interface RecordForward {
  kind: 'forward.record';
  name: string;
  record: ForwardRecord;
  previous: ForwardRecord | undefined;
}

/** Forgets a managed forward. */
export interface ForgetForward {
  kind: 'forward.forget';
  name: string;
  previous: ForwardRecord;
}

/** Starts a Windows service. */
export interface StartService {
  kind: 'service.start';
  name: string;
}

/** Stops a Windows service: only ever the inverse of a start. */
export interface StopService {
  kind: 'service.stop';
  name: string;
}

/** One change to the machine. */
export type Operation =
  | SetPortProxy
  | RemovePortProxy
  | AddFirewallRule
  | RemoveFirewallRule
  | AddHyperVRule
  | RemoveHyperVRule
  | RecordForward
  | ForgetForward
  | StartService
  | StopService;

/** A listening socket that must exist once a plan has been executed. */
export interface ExpectedListener {
  address: string;
  port: number;
}
