/** Configuration files on a machine as plain data: where they are, what they hold, and what WSL's behaviour depends on beside them. */
import type { ConfigFileKind } from './config.js';

/** Which file is meant. */
export interface ConfigPlace {
  file: ConfigFileKind;
  /** Full path; `/etc/wsl.conf` for a file of a distribution. */
  path: string;
  /** Distribution in which the file is; empty for a file of Windows. */
  distribution: string;
  /** Account whose WSL reads it, or who edits it: its mutex and its journal are taken. */
  sid: string;
  /** Whether the user named the path: such a file must exist where it is read. */
  isNamed: boolean;
}

/** What a file holds. */
export interface ConfigContent {
  exists: boolean;
  /** Decoded, without a byte order mark. */
  text: string;
  /** How it is decoded and encoded again, as `configEncoding` says it. */
  encoding: string;
  /** Its bytes in base64; empty for a content that was made here and is encoded when it is written. */
  bytes: string;
}

/** A file as it was read. */
export interface ConfigFileFact {
  place: ConfigPlace;
  /** The path behind symbolic links, which is the one to write. */
  target: string;
  content: ConfigContent;
  /** Why it could not be read; empty where it was, or where it does not exist. */
  problem: string;
  /** Whether it is marked as read-only. */
  isReadOnly: boolean;
  /** A path beside the file, with the time, at which there is nothing yet. */
  backupPath: string;
  /** The copies beside it, the newest one last. */
  backups: string[];
}

/** An account that has a profile folder on this computer. */
export interface AccountProfile {
  sid: string;
  /** `MACHINE\name`; the SID where the name was not needed. */
  account: string;
  isCurrent: boolean;
  /** Where `.wslconfig` is looked for; empty where it is not known. */
  folder: string;
}

/** A policy below `HKLM\Software\Policies\WSL`, verbatim. */
export interface WslPolicy {
  name: string;
  data: string;
}

/** What the effect of settings depends on beside the file. */
export interface ConfigMachine {
  policies: WslPolicy[];
  /** `10.0.26200.7462`; empty where it is not known, as on other systems. */
  windowsVersion: string;
  /** `2.6.3.0` from `wsl.exe --version`; empty where it is not known. */
  wslVersion: string;
  /** Whether the Global Secure Access client runs: WSL then turns DNS tunneling off (microsoft/WSL WslCoreConfig.cpp). */
  hasGlobalSecureAccess: boolean;
}

/** WSL as it runs now; asking never starts it. */
export interface RunningWsl {
  /** Distributions that run, as `wsl.exe --list --running --quiet` names them. */
  distributions: string[];
  /** `wslinfo --networking-mode` of one that runs in version 2; empty where none does or it did not answer. */
  networkingMode: string;
}
