/** A mistake in a rule file. */
export interface Mistake {
  /** Stable id, such as `UnknownKey`. */
  id: string;
  /** Line from 1. */
  line: number;
  /** What is wrong, with the bad value, and what is allowed. */
  message: string;
}
