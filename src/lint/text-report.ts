/** The report as text: a line for each point, what was found below it, and the score. */
import type pc from 'picocolors';
import type { CheckResult } from './check.js';
import type { JudgedPoint, LintReport } from './run-lint.js';

type Colors = ReturnType<typeof pc.createColors>;

const words: Record<CheckResult['status'], string> = {
  passed: 'ok',
  failed: 'FAIL',
  notApplicable: 'n/a',
  needsPerson: 'look',
  notRun: '--',
};

/** Every line. */
export function reportLines(report: LintReport, colors: Colors): string[] {
  return [...report.points.flatMap((point) => pointLines(point, colors)), '', scoreLine(report)];
}

/** `Score: 60 of 62 applicable points (96 %); 1 failed, ...`. Never rounded up to a whole that it is not. */
export function scoreLine({ score, counts }: LintReport): string {
  const percent = score.applicable === 0 ? 0 : Math.floor((100 * score.passed) / score.applicable);
  const rest = [
    `${counts.failed} failed`,
    `${counts.notRun} not run`,
    `${counts.notApplicable} not applicable`,
    counts.needsPerson === 1 ? '1 needs a person' : `${counts.needsPerson} need a person`,
  ];
  return `Score: ${score.passed} of ${score.applicable} applicable points (${percent} %); ${rest.join(', ')}`;
}

function pointLines({ number, id = '', title, note, result }: JudgedPoint, colors: Colors): string[] {
  const mark = paint(result.status, words[result.status].padEnd(4), colors);
  const below = [...linesOf(result, colors), ...(note === undefined ? [] : [colors.dim(`note: ${note}`)])];
  return [`${String(number).padStart(2)} ${mark} ${title}${id && colors.dim(` [${id}]`)}`, ...below.map(indent)];
}

function linesOf(result: CheckResult, colors: Colors): string[] {
  switch (result.status) {
    case 'passed':
      return [];
    case 'failed':
      return result.findings.flatMap(({ where, what, toDo }) => [`${colors.cyan(where)}: ${what}`, `  to do: ${toDo}`]);
    case 'notApplicable':
      return [`not applicable: ${result.reason}`];
    case 'notRun':
      return [`not run: ${result.reason}`];
    case 'needsPerson':
      return [`look at ${result.lookAt}`];
  }
}

function paint(status: CheckResult['status'], text: string, colors: Colors): string {
  if (status === 'failed') return colors.red(text);
  return status === 'passed' ? colors.green(text) : colors.yellow(text);
}

function indent(line: string): string {
  return `        ${line}`;
}
