/** A point of the scorecard, and what judging it can give. */
import type { LintContext } from './context.js';

/** Something that a point does not like. */
export interface Finding {
  /** File, cmdlet or parameter. */
  readonly where: string;
  readonly what: string;
  readonly toDo: string;
}

/** What judging a point gave. Only the first two and `notRun` count for the score. */
export type CheckResult =
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly findings: readonly Finding[] }
  | { readonly status: 'notApplicable'; readonly reason: string }
  /** Nothing that a program can judge. */
  | { readonly status: 'needsPerson'; readonly lookAt: string }
  /** It could not be judged here; never a pass. */
  | { readonly status: 'notRun'; readonly reason: string };

/** The points of the scorecard are numbered from 1 to this. */
export const pointCount = 88;

/** One point. It is judged by `judge`, by tests in PowerShell, or by both. */
export interface Check {
  readonly number: number;
  /** In the guidelines of Microsoft, where it has one: `RD01`. */
  readonly id?: string;
  readonly title: string;
  /** Judges what can be seen without PowerShell. */
  readonly judge?: (context: LintContext) => CheckResult;
  /** Tests of the conventions whose names begin with the number judge it. */
  readonly inPowerShell?: true;
  /** Where design.md departs from the point and wins, or what a pass does not say. */
  readonly note?: string;
}

/** Passed where there are no findings. */
export function verdict(findings: readonly Finding[]): CheckResult {
  return findings.length === 0 ? { status: 'passed' } : { status: 'failed', findings };
}

/** The point has no subject here, or not yet. */
export function notApplicable(reason: string): CheckResult {
  return { status: 'notApplicable', reason };
}

/** A judge that always says the same. */
export function always(result: CheckResult): () => CheckResult {
  return () => result;
}
