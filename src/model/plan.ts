/** What a rule decides, as plain data. */
import type { ExpectedListener, Operation } from './operations.js';
import type { PortForward } from './objects.js';

/** Why something asked for cannot be done: an id of `errors.ts` with what its message needs. */
export interface Failure {
  id: string;
  /** The bad value, or the name of the thing: the target of the error record. */
  target: string;
  /** Values for `{0}`, `{1}` … of the message. */
  values: string[];
}

/** One whole thing, confirmed once: one "No" must not leave half a forward. */
export interface Step {
  /** What `-WhatIf` names as the target. */
  target: string;
  /** What `-WhatIf` names as the operation: every change in words that people know. */
  action: string;
  /** In order; empty where the machine is already as asked. */
  operations: Operation[];
  /** Sockets that must listen afterwards. */
  listeners: ExpectedListener[];
  /** Said only where the forward will not be reachable as asked. */
  warnings: string[];
  /** The forward as it will be (or, for a removal, as it was). */
  result: PortForward;
}

/** The answer of a rule that plans. */
export interface Decision {
  failures: Failure[];
  steps: Step[];
}
