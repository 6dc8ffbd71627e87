/** Findings: what can be wrong with a thing that was looked at. */
import type { FindingSeverity } from '../objects.js';

/** A kind of finding: stable id, what it says, what to do about it. Each has a page. */
export interface FindingDefinition {
  /** `WSLNETnnn`; never changes and is never given to something else. */
  id: string;
  severity: FindingSeverity;
  /** A few words: the heading of the page. */
  title: string;
  /** What is wrong; `{0}` … are filled in. */
  message: string;
  /** What to do; `{0}` … are filled in. */
  fix: string;
  /** Why it is so, with its source: the body of the page. */
  cause: string;
}
