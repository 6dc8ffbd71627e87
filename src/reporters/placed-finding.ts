/** A finding at a place of a file, as every report takes it. */
export interface PlacedFinding {
  /** As the user named it; `-` for standard input. */
  file: string;
  /** Line and column from 1; columns in UTF-16 code units. */
  line: number;
  column: number;
  /** Stable id: `WSLNET207`, `UnknownKey`. */
  id: string;
  severity: 'error' | 'warning' | 'info';
  /** What is wrong, with the bad value, and what to do. One line. */
  message: string;
}
