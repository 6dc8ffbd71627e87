/** `wslnet lint`: the points of the scorecard that the module meets, and those that it does not. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Artefact } from '../render/artefact.js';
import { bashPointCount } from '../lint/bash-check.js';
import { helpersPath, withBashContext } from '../lint/bash-context.js';
import { readContext } from '../lint/context.js';
import { runConventions } from '../lint/conventions.js';
import { lint, lintBash } from '../lint/run-lint.js';
import type { LintReport, PowerShellOutcome } from '../lint/run-lint.js';
import { reportLines } from '../lint/text-report.js';
import { compareWithFolder } from '../output/folder.js';
import { packageRoot } from '../package-root.js';
import { Progress } from './progress.js';
import { outputColors } from './output-colors.js';

/** What the command line says. */
export interface LintOptions {
  /** False with `--no-powershell`. */
  powershell: boolean;
  json?: boolean;
}

/** Returns the exit code: 1 where a point failed. */
export async function runLint(options: LintOptions): Promise<number> {
  const context = await readContext();
  const artefacts = [...context.artefacts].map(([file, text]): Artefact => ({ path: file, text }));
  const upToDate = compareWithFolder(artefacts, path.join(packageRoot, 'generated')).length === 0;
  const report = lint(context, await inPowerShell(options));
  const bash = await inShells(context.artefacts.get(helpersPath) ?? '');
  if (options.powershell && !upToDate) {
    process.stderr.write('generated/ is not up to date, and PowerShell judged it as it is. Run: wslnet generate\n');
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ upToDate, ...report, bash }, undefined, 2)}\n`);
  } else {
    const colors = outputColors();
    const lines = [
      colors.bold('The PowerShell module'),
      ...reportLines(report, colors),
      '',
      colors.bold('The bash helpers'),
      ...reportLines(bash, colors),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return report.counts.failed + bash.counts.failed === 0 ? 0 : 1;
}

/** The report on the bash helpers: every tool that is not installed leaves its points open. */
async function inShells(text: string): Promise<LintReport> {
  const file = path.join(packageRoot, 'generated', helpersPath);
  const recorded = existsSync(file) ? readFileSync(file, 'utf8') === text : undefined;
  const progress = new Progress(process.stderr);
  try {
    return await withBashContext(text, recorded, (context) =>
      lintBash(context, undefined, (number) => progress.show(`bash helpers  ${number} of ${bashPointCount}`)),
    );
  } finally {
    progress.clear();
  }
}

async function inPowerShell({ powershell }: LintOptions): Promise<PowerShellOutcome> {
  if (!powershell) return { ran: false, reason: '--no-powershell was given' };
  const progress = new Progress(process.stderr);
  let finished = 0;
  try {
    progress.show('conventions');
    return await runConventions({ onTest: () => progress.show(`conventions  ${++finished}`) });
  } finally {
    progress.clear();
  }
}
