/** What a rule decides, as plain data. */
import type { FactsFile } from './facts.js';
import type { ExpectedListener, Operation } from './operations.js';
import type { PortForward, WslAddress, WslConfigFinding, WslConfigSetting } from './objects.js';

/** Why something asked for cannot be done: an id of `errors.ts` with what its message needs. */
export interface Failure {
  id: string;
  /** The bad value, or the name of the thing: the target of the error record. */
  target: string;
  /** Values for `{0}`, `{1}` … of the message. */
  values: string[];
}

/** Whether and how a firewall lets a port in. Several ports share a rule, so steps say what they want, not which rule. */
export interface PortCoverage {
  /** Table of the port proxy, whose rules are in Windows Firewall; `mirrored`, whose rules are in the Hyper-V firewall. */
  family: string;
  protocol: string;
  listenAddress: string;
  port: number;
  /** Empty where the port is to be closed. */
  profile: string[];
  /** Without the word `LocalSubnet` in the family `mirrored`: the Hyper-V firewall does not know it. */
  remoteAddress: string[];
}

/** One whole thing, confirmed once: one "No" must not leave half a forward. */
export interface Step {
  /** Tells the step apart from the others, and finds it again when the plan is made anew. */
  id: string;
  /** What `-WhatIf` names as the target. */
  target: string;
  /** What `-WhatIf` names as the operation: every change in words that people know. */
  action: string;
  /** What this step changes beside the firewalls. */
  changes: Operation[];
  /** What the firewalls shall do for the ports of this step. */
  coverage: PortCoverage[];
  /** Everything that this step alone would do, in order; empty where the machine is already as asked. */
  operations: Operation[];
  /** Sockets that must listen afterwards. */
  listeners: ExpectedListener[];
  /** Said only where the forward will not be reachable as asked. */
  warnings: string[];
  /** Names of the records of the forwards that are there afterwards. */
  names: string[];
  /** The forwards as they were, for a removal. */
  results: PortForward[];
}

/** The answer of a rule that plans. */
export interface Decision {
  failures: Failure[];
  steps: Step[];
}

/** Which distribution has to be asked, and whether any: asking starts WSL. */
export interface GuestQuestion {
  needed: boolean;
  /** Empty for the default distribution. */
  distribution: string;
}

/** The answer of the rule that finds addresses. */
export interface AddressAnswer {
  failures: Failure[];
  items: WslAddress[];
}

/** The answer of the rules that list settings. */
export interface ConfigAnswer {
  failures: Failure[];
  items: WslConfigSetting[];
}

/** The answer of the rules that judge configuration files. */
export interface ConfigVerdict {
  failures: Failure[];
  findings: WslConfigFinding[];
}

/** The answer of the rule that makes a file of facts. */
export interface ExportAnswer {
  failures: Failure[];
  file: FactsFile;
}
