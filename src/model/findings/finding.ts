/** One diagnosis: what the design calls a finding. */

/** `error`: something does not work. `warning`: something will not work as one would expect. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

export interface FindingDefinition {
  severity: Severity;
  /** What is wrong, in one sentence. */
  title: string;
  /**
   * The rule that decides, marked `@bash`. Its parameters are named after facts of `wslnet doctor`, and it returns the
   * evidence: one text for each thing that is wrong, none where nothing is.
   */
  rule: string;
  /** Why it is so: the body of the page. */
  cause: string;
  /** What to do. */
  advice: string;
  /** Who says so: WSL's own source or documentation, or an issue. */
  source: string;
}
