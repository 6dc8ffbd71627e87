/** `wslnet check`: everything that is wrong with rule files. */
import { standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import { errors } from '../model/errors.js';
import { loadRuleFile } from '../rule-file/load-rule-file.js';
import { mistakeLines } from '../rule-file/mistake-lines.js';
import { ownMistakes, ruleMistakes } from '../rule-file/mistake-ids.js';
import type { RuleFile, TextForm } from '../rule-file/read-rule-file.js';
import type { PlacedFinding } from '../reporters/placed-finding.js';
import { documentationUri, renderReport, reportForm } from '../reporters/report-form.js';
import type { ReportOptions } from '../reporters/report-form.js';
import type { SarifRule } from '../reporters/sarif.js';
import { counted } from '../counted.js';
import { outputColors } from './output-colors.js';

/** What the command line says. */
export interface CheckOptions extends ReportOptions {
  /** Form of standard input. */
  format?: string;
}

/** Returns the exit code: 1 where a file has a mistake. Prints nothing where one of the files cannot be read. */
export async function runCheck(files: readonly string[], options: CheckOptions): Promise<number> {
  const form = formOfInput(files, options.format);
  const report = reportForm(options);
  const read: [string, RuleFile][] = [];
  for (const file of files) read.push([file, await loadRuleFile(file, form)]);
  const findings = read.flatMap(([file, { mistakes }]) => mistakes.map((mistake) => ({ file, ...mistake })));
  const placed = findings.map((finding): PlacedFinding => ({ ...finding, severity: 'error' }));
  const own = { text: () => textReport(read, findings.length), json: () => ({ findings }), rules: mistakeRules };
  process.stdout.write(renderReport(report, placed, own));
  return findings.length === 0 ? 0 : 1;
}

/** What is known of the ids: those that the cmdlets have, too, have a page each. */
function mistakeRules(): SarifRule[] {
  const own = Object.entries(ownMistakes).map(([id, what]) => ({
    id,
    summary: what,
    helpUri: documentationUri('docs/rule-file.md'),
  }));
  const ofRules = ruleMistakes.map((id) => ({
    id,
    summary: errors[id].cause,
    helpUri: documentationUri(`generated/docs/errors/${id}.md`),
  }));
  return [...own, ...ofRules];
}

function textReport(read: readonly [string, RuleFile][], count: number): string {
  const colors = outputColors();
  const lines = read.flatMap(([file, { mistakes, forwards }]) =>
    mistakes.length > 0
      ? mistakeLines(file, mistakes, colors)
      : [`${file}: ${counted(forwards.length, 'forward')}, nothing to mend.`],
  );
  if (count > 0) lines.push(`${counted(count, 'mistake')} in ${counted(read.length, 'file')}.`);
  return `${lines.join('\n')}\n`;
}

/** The form of standard input. */
export function formOfInput(files: readonly string[], format: string | undefined): TextForm {
  if (format !== undefined && !files.includes(standardInput)) {
    throw new KnownError(
      'FormatNotNeeded',
      "--format is for standard input ('-'). A file says its form by its extension. [FormatNotNeeded]",
    );
  }
  if (format !== undefined && format !== 'ini' && format !== 'json') {
    throw new KnownError(
      'FormatNotSupported',
      `'${format}' is not a format of standard input. Allowed: ini, json. [FormatNotSupported]`,
    );
  }
  return format ?? 'ini';
}
