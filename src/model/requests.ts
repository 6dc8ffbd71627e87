/** What a user asks of a rule: the parameters of a cmdlet, or a section of a rule file, with defaults filled in. */
import type { ConfigEdit } from './config.js';

/** A request to add forwards: one for each listen port. */
export interface ForwardRequest {
  /** Ports and ranges of ports. */
  listenPort: string[];
  /** A port, or a range as long as each listen range. Nothing: the same ports as the listen ports. */
  connectPort: string | undefined;
  listenAddress: string;
  connectAddress: string | undefined;
  target: string | undefined;
  distribution: string | undefined;
  protocol: string;
  firewallProfile: string[];
  remoteAddress: string[];
  noFirewallRule: boolean;
  /** Account whose WSL is meant: a name or a SID. Nothing: the own one. */
  user: string | undefined;
  force: boolean;
}

/** A request to remove forwards. */
export interface ForwardRemoval {
  /** Ports and ranges of ports, or texts that are stored as a port. */
  listenPort: string[];
  /** Nothing: whatever the address. */
  listenAddress: string | undefined;
  /** Nothing: both protocols. */
  protocol: string | undefined;
  /** Exactly this entry, as it is listed. Nothing: those of the ports. */
  entry: string | undefined;
  /** Also entries that WslNet does not manage. */
  force: boolean;
}

/** A request to bring forwards up to date. */
export interface ForwardUpdate {
  /** Ports and ranges of ports; empty for every managed forward. */
  listenPort: string[];
  /** Nothing: whatever the address. */
  listenAddress: string | undefined;
  /** Exactly this entry, as it is listed. Nothing: those of the ports. */
  entry: string | undefined;
}

/** A request for the facts of this machine. */
export interface NetworkExport {
  /** Nothing: the default distribution. */
  distribution: string | undefined;
}

/** A request for addresses. */
export interface AddressRequest {
  /** Nothing: from everywhere. */
  from: string | undefined;
  /** Nothing: to everywhere. */
  to: string | undefined;
  distribution: string | undefined;
  /** Account whose WSL is meant: a name or a SID. Nothing: the own one. */
  user: string | undefined;
}

/** Which configuration files are meant. */
export interface ConfigRequest {
  /** Full paths of files, from -Path and from -LiteralPath; empty for the file that WSL reads. */
  path: string[];
  literalPath: string[];
  /** Account whose file is meant: a name or a SID. Nothing: the own one. */
  user: string | undefined;
}

/** A request for settings. */
export interface ConfigQuery extends ConfigRequest {
  /** Patterns of keys; empty for those that the file has. */
  key: string[];
  /** Every key, and what WSL that runs has of it. */
  effective: boolean;
}

/** A request to set keys. */
export interface ConfigChange extends ConfigRequest {
  edits: ConfigEdit[];
  noBackup: boolean;
  /** Whether WSL is stopped afterwards. */
  restart: boolean;
}

/** A request to remove keys. */
export interface ConfigRemoval extends ConfigRequest {
  key: string[];
  noBackup: boolean;
}

/** A request to copy the file. */
export type ConfigBackUp = ConfigRequest;

/** A request to put a copy in the place of the file. */
export interface ConfigRestore extends ConfigRequest {
  /** Full path of the copy; none for the newest one. */
  backup: string[];
  noBackup: boolean;
}

/** Which configuration files of distributions are meant. */
export interface GuestConfigRequest {
  distribution: string | undefined;
}

/** A request for settings of distributions. */
export interface GuestConfigQuery extends GuestConfigRequest {
  key: string[];
  effective: boolean;
}

/** A request to set keys of distributions. */
export interface GuestConfigChange extends GuestConfigRequest {
  edits: ConfigEdit[];
  noBackup: boolean;
}
