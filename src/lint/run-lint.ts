/** All points judged: what TypeScript sees, and what the tests in PowerShell said, as one report. */
import type { PesterTest } from '../pester-runner/results.js';
import type { BashCheck } from './bash-check.js';
import { bashChecks as allBashChecks } from './bash-checks/index.js';
import type { BashContext } from './bash-context.js';
import { checks as allChecks } from './checks/index.js';
import { verdict } from './check.js';
import type { Check, CheckResult, Finding } from './check.js';
import type { LintContext } from './context.js';

/** What the tests of the conventions gave, or why they did not run. */
export type PowerShellOutcome =
  | { readonly ran: true; readonly tests: readonly PesterTest[] }
  | { readonly ran: false; readonly reason: string };

/** A point with its result. */
export interface JudgedPoint {
  readonly number: number;
  readonly id: string | undefined;
  readonly title: string;
  readonly note: string | undefined;
  readonly result: CheckResult;
}

/** How many points have each result. */
export type Counts = Record<CheckResult['status'], number>;

/** A scorecard with the result of each point. */
export interface LintReport {
  readonly points: readonly JudgedPoint[];
  readonly counts: Counts;
  /** A point that was not run counts as applicable: leaving out is no way to a good score. */
  readonly score: { readonly passed: number; readonly applicable: number };
}

/** Judges every point. */
export function lint(
  context: LintContext,
  inPowerShell: PowerShellOutcome,
  checks: readonly Check[] = allChecks,
): LintReport {
  return scored(
    checks.map((check) => ({
      number: check.number,
      id: check.id,
      title: check.title,
      note: check.note,
      result: judgeOne(check, context, inPowerShell),
    })),
  );
}

/** Judges every point of the bash helpers, one after the other: they run shells. */
export async function lintBash(
  context: BashContext,
  checks: readonly BashCheck[] = allBashChecks,
  onPoint: (number: number) => void = () => {},
): Promise<LintReport> {
  const points: JudgedPoint[] = [];
  for (const { number, title, note, judge } of checks) {
    onPoint(number);
    points.push({ number, id: undefined, title, note, result: await judge(context) });
  }
  return scored(points);
}

function scored(points: readonly JudgedPoint[]): LintReport {
  const count = (status: CheckResult['status']): number =>
    points.filter((point) => point.result.status === status).length;
  const counts: Counts = {
    passed: count('passed'),
    failed: count('failed'),
    notApplicable: count('notApplicable'),
    needsPerson: count('needsPerson'),
    notRun: count('notRun'),
  };
  return {
    points,
    counts,
    score: { passed: counts.passed, applicable: counts.passed + counts.failed + counts.notRun },
  };
}

function judgeOne(check: Check, context: LintContext, inPowerShell: PowerShellOutcome): CheckResult {
  const here = check.judge?.(context) ?? verdict([]);
  return check.inPowerShell ? both(here, resultOfTests(check.number, inPowerShell)) : here;
}

/** What fails in either fails; only what passes in both passes. */
function both(here: CheckResult, there: CheckResult): CheckResult {
  if (here.status === 'failed' && there.status === 'failed') return verdict([...here.findings, ...there.findings]);
  return here.status === 'passed' || there.status === 'failed' ? there : here;
}

function resultOfTests(number: number, outcome: PowerShellOutcome): CheckResult {
  if (!outcome.ran) return { status: 'notRun', reason: outcome.reason };
  const tests = outcome.tests.filter((test) => pointOf(test) === number);
  if (tests.length === 0) {
    const toDo = `write an It whose name begins with '${number}: '`;
    return verdict([{ where: 'test/powershell', what: 'no test judges this point', toDo }]);
  }
  const skipped = tests.find((test) => test.result === 'Skipped');
  const findings = tests.filter((test) => test.result === 'Failed').flatMap(findingsOf);
  if (findings.length === 0 && skipped !== undefined) {
    return { status: 'notRun', reason: `a test was skipped: ${skipped.path.join(' > ')}` };
  }
  return verdict(findings);
}

/** The number of the point that a test judges: `44: ...`. */
export function pointOf(test: PesterTest): number | undefined {
  const number = /^(\d+): /.exec(test.path.at(-1) ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Our tests fail with one line for each finding: `where: what -> what to do`. */
function findingsOf(test: PesterTest): Finding[] {
  const lines = (test.error?.message ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const found = lines.flatMap((line): Finding[] => {
    const [, where, what, toDo] = /^\s*(\S.*?): (.+) -> (.+)$/.exec(line) ?? [];
    return where === undefined || what === undefined || toDo === undefined ? [] : [{ where, what, toDo }];
  });
  if (found.length > 0 && found.length === lines.length) return found;
  return [{ where: test.path.join(' > '), what: lines.join(' '), toDo: 'see the test' }];
}
