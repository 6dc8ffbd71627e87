/** `wslnet config check`: every line of configuration files that does not do what it says. */
import { standardInput } from '../../input-file.js';
import type { ConfigFileKind } from '../../model/config.js';
import { configFindings } from '../../model/findings/config.js';
import type { PlacedFinding } from '../../reporters/placed-finding.js';
import { documentationUri, renderReport, reportForm } from '../../reporters/report-form.js';
import type { ReportOptions } from '../../reporters/report-form.js';
import type { SarifRule } from '../../reporters/sarif.js';
import { shown } from '../../rule-file/mistake.js';
import { problemsOfText } from '../../rules/config-findings.js';
import { describeProblem } from '../../rules/config-message.js';
import { unknownMachine } from '../../rules/list-config.js';
import { kindOfFile, readConfigText } from './config-input.js';
import type { KindOptions } from './config-input.js';
import { counted } from '../../counted.js';
import { outputColors } from '../output-colors.js';

/** What the command line says. */
export interface CheckConfigOptions extends KindOptions, ReportOptions {}

/** A problem of a file, with the line that has it. */
interface ConfigFinding extends PlacedFinding {
  /** What to write instead, or what to do. */
  fix: string;
  /** What WSL's own warning is called in its source; empty where it is silent. */
  warning: string;
  /** The offending text. */
  text: string;
  source: string;
}

/** Returns the exit code: 1 where a file has an error or a warning. */
export async function runConfigCheck(files: readonly string[], options: CheckConfigOptions): Promise<number> {
  const form = reportForm(options);
  const kinds = files.map((file) => kindOfFile(file, options));
  const found: ConfigFinding[][] = [];
  for (const [position, file] of files.entries()) found.push(await findingsOf(file, kinds[position]!));
  const findings = found.flat();
  const placed = findings.map((one): PlacedFinding => ({ ...one, message: `${one.message} ${one.fix}` }));
  const own = {
    text: () => textReport(files, found),
    json: () => ({ findings: findings.map(withoutSource) }),
    rules: findingRules,
  };
  process.stdout.write(renderReport(form, placed, own));
  return findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

/** What programs are told. */
function withoutSource({ file, line, column, id, severity, message, fix, warning, text }: ConfigFinding): object {
  return { file, line, column, id, severity, message, fix, warning, text };
}

/** The findings of one file. Nothing is known of the machine: what depends on it is not among them. */
async function findingsOf(file: string, kind: ConfigFileKind): Promise<ConfigFinding[]> {
  const { text, encoding } = await readConfigText(file);
  const lines = text.split('\n');
  return problemsOfText(text, encoding, kind, unknownMachine()).map((problem) => {
    const { severity, message, fix } = describeProblem(problem, kind);
    return {
      file,
      line: problem.line,
      column: problem.column,
      id: problem.id,
      severity: severity as PlacedFinding['severity'],
      message,
      fix,
      warning: problem.warning,
      text: problem.text,
      source: (lines[problem.line - 1] ?? '').replace(/\r$/, '').replace(/^\uFEFF/, ''),
    };
  });
}

/** Enough for every message with what it quotes. */
const longest = 1000;

/** The message, the line with a mark below what is meant, and what to do. */
function textReport(files: readonly string[], found: readonly ConfigFinding[][]): string {
  const colors = outputColors();
  const paints = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  const lines = files.flatMap((file, position) => {
    const findings = found[position]!;
    const name = file === standardInput ? 'standard input' : shown(file);
    if (findings.length === 0) return [`${name}: nothing that WSL ignores or misreads.`];
    return findings.flatMap((one) => [
      `${colors.bold(`${shown(one.file)}:${one.line}:${one.column}:`)} ${paints[one.severity](one.severity)}: ${shown(one.message, longest)} ${colors.dim(`[${one.id}]`)}`,
      ...excerpt(one).map((line) => `    ${line}`),
      ...(one.fix === '' ? [] : one.fix.split('\n').map((line, at) => `    ${at === 0 ? colors.green(line) : line}`)),
    ]);
  });
  const count = found.flat().length;
  if (count > 0) lines.push(`${counted(count, 'finding')}. What each means: generated/docs/config-findings.md`);
  return `${lines.join('\n')}\n`;
}

/** The line, and where in it; nothing where the file as a whole is meant. */
function excerpt({ source, column, text }: ConfigFinding): string[] {
  if (text === '') return [];
  const before = shown(source.slice(0, column - 1).replaceAll('\t', ' '));
  const width = Math.max(1, Math.min(text.split(/\r?\n/)[0]!.length, source.length - column + 1));
  return [shown(source.replaceAll('\t', ' ')), `${' '.repeat(before.length)}${'^'.repeat(width)}`];
}

/** What is known of each finding. */
function findingRules(): SarifRule[] {
  return Object.entries(configFindings).map(([id, { cause }]) => ({
    id,
    summary: cause,
    helpUri: documentationUri(`generated/docs/findings/${id}.md`),
  }));
}
