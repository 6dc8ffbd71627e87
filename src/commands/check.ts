/** `wslnet check`: everything that is wrong with rule files. */
import pc from 'picocolors';
import { standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import { loadRuleFile } from '../rule-file/load-rule-file.js';
import { mistakeLines } from '../rule-file/mistake-lines.js';
import type { RuleFile, TextForm } from '../rule-file/read-rule-file.js';

/** What the command line says. */
export interface CheckOptions {
  json?: boolean;
  /** Form of standard input. */
  format?: string;
}

/** Returns the exit code: 1 where a file has a mistake. Prints nothing where one of the files cannot be read. */
export async function runCheck(files: readonly string[], options: CheckOptions): Promise<number> {
  const form = formOfInput(files, options.format);
  const read: [string, RuleFile][] = [];
  for (const file of files) read.push([file, await loadRuleFile(file, form)]);
  const count = read.reduce((sum, [, { mistakes }]) => sum + mistakes.length, 0);
  process.stdout.write(options.json ? jsonReport(read) : textReport(read, count));
  return count === 0 ? 0 : 1;
}

function jsonReport(read: readonly [string, RuleFile][]): string {
  const findings = read.flatMap(([file, { mistakes }]) => mistakes.map((mistake) => ({ file, ...mistake })));
  return `${JSON.stringify({ findings }, undefined, 2)}\n`;
}

function textReport(read: readonly [string, RuleFile][], count: number): string {
  const colors = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
  const lines = read.flatMap(([file, { mistakes, forwards }]) =>
    mistakes.length > 0
      ? mistakeLines(file, mistakes, colors)
      : [`${file}: ${numbered(forwards.length, 'forward')}, nothing to mend.`],
  );
  if (count > 0) lines.push(`${numbered(count, 'mistake')} in ${numbered(read.length, 'file')}.`);
  return `${lines.join('\n')}\n`;
}

function numbered(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
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
