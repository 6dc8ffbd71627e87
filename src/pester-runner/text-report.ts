/** The results of a run as text for a terminal or a log. */
import type pc from 'picocolors';
import { describePowerShell } from './find-powershell.js';
import type { PowerShell } from './find-powershell.js';
import { countResults } from './results.js';
import type { PesterCounts, PesterFileResult, PesterRun } from './results.js';
import { counted } from '../counted.js';

/** How text is shown. */
export interface TextStyle {
  readonly colors: ReturnType<typeof pc.createColors>;
  /** The name of a file, as short as it is clear. */
  showPath(file: string): string;
}

/** The first line: what runs the tests. */
export function headLine(powerShell: PowerShell, files: readonly string[], { colors }: TextStyle): string {
  return colors.dim(`${counted(files.length, 'test file')} with ${describePowerShell(powerShell)}`);
}

/** One line for a file, and what failed in it. */
export function fileLines(result: PesterFileResult, style: TextStyle): string[] {
  const { colors, showPath } = style;
  const counts = countResults([result]);
  const bad = counts.failed + counts.errors > 0;
  const mark = bad ? colors.red('FAIL') : counts.passed > 0 ? colors.green('ok  ') : colors.yellow('--  ');
  const time = colors.dim(`(${duration(result.durationMs)})`);
  return [
    `${mark} ${printable(showPath(result.file))}  ${countText(counts, style)} ${time}`,
    ...result.tests.flatMap((test) => {
      if (test.result !== 'Failed') return [];
      const place = `${showPath(test.error?.file || test.file)}:${test.error?.line || test.line}`;
      return failure(test.path.join(' > '), place, test.error?.message ?? '', test.error?.stack ?? '', style);
    }),
    ...result.errors.flatMap((error) =>
      failure('the file itself', showPath(error.file), error.message, error.stack ?? '', style),
    ),
  ];
}

/** The last line. */
export function summaryLine(run: PesterRun, style: TextStyle): string {
  const counts = countText(countResults(run.files), style);
  return `\n${counted(run.files.length, 'file')}, ${counts} in ${duration(run.durationMs)}`;
}

function failure(name: string, place: string, message: string, stack: string, { colors }: TextStyle): string[] {
  return [
    `  ${colors.red(printable(name))}`,
    `    ${colors.cyan(printable(place))}`,
    ...indented(message).map((line) => `      ${line}`),
    ...indented(stack).map((line) => `      ${colors.dim(line)}`),
  ];
}

function indented(text: string): string[] {
  return text === '' ? [] : text.trimEnd().split(/\r?\n/).map(printable);
}

function countText({ passed, failed, skipped, errors }: PesterCounts, { colors }: TextStyle): string {
  const parts = [
    passed > 0 ? `${passed} passed` : '',
    failed > 0 ? colors.red(`${failed} failed`) : '',
    errors > 0 ? colors.red(counted(errors, 'error')) : '',
    skipped > 0 ? colors.yellow(`${skipped} skipped`) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'no test was selected';
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Text of tests cannot move the cursor or change colours. */
function printable(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex -- these are the characters that are replaced
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
