/** Changes to the machine as plain data. Each carries what its inverse needs (`rules/inverse-operation.ts`). */
import type { ConfigContent } from './config-file.js';
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

/** Where an operation on a configuration file works. */
interface ConfigTarget {
  /** Path of the file itself, behind symbolic links. */
  path: string;
  /** Distribution in which the file is; empty for a file of Windows. */
  distribution: string;
  /** SID of the account whose file it is. */
  sid: string;
}

/** Writes a configuration file, whole or not at all; removes it where its content is to be absent. */
export interface WriteConfig extends ConfigTarget {
  kind: 'config.write';
  content: ConfigContent;
  previous: ConfigContent;
  /** The lines that change, for people. */
  changes: string[];
}

/** Copies a configuration file to a path at which there is nothing. */
export interface BackUpConfig extends ConfigTarget {
  kind: 'config.backUp';
  backup: string;
  content: ConfigContent;
}

/** Removes a backup: only ever the inverse of making it. */
export interface DropConfigBackup extends ConfigTarget {
  kind: 'config.dropBackup';
  backup: string;
  content: ConfigContent;
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
  | StopService
  | WriteConfig
  | BackUpConfig
  | DropConfigBackup;

/** A listening socket that must exist once a plan has been executed. */
export interface ExpectedListener {
  address: string;
  port: number;
}
