/** A point of the scorecard of the bash helpers. */
import type { BashContext } from './bash-context.js';
import type { CheckResult } from './check.js';

/** The points of this scorecard are numbered from 1 to this. */
export const bashPointCount = 34;

/** One point. */
export interface BashCheck {
  readonly number: number;
  readonly title: string;
  readonly judge: (context: BashContext) => CheckResult | Promise<CheckResult>;
  /** Where design.md departs from the point and wins, or what a pass does not say. */
  readonly note?: string;
}
