/** `wslnet lint`: the points of the scorecard that the module meets, and those that it does not. */
import path from 'node:path';
import pc from 'picocolors';
import type { Artefact } from '../render/artefact.js';
import { readContext } from '../lint/context.js';
import { runConventions } from '../lint/conventions.js';
import { lint } from '../lint/run-lint.js';
import type { PowerShellOutcome } from '../lint/run-lint.js';
import { reportLines } from '../lint/text-report.js';
import { compareWithFolder } from '../output/folder.js';
import { packageRoot } from '../package-root.js';
import { Progress } from './progress.js';

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
  if (options.powershell && !upToDate) {
    process.stderr.write('generated/ is not up to date, and PowerShell judged it as it is. Run: wslnet generate\n');
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ upToDate, ...report }, undefined, 2)}\n`);
  } else {
    const colors = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);
    process.stdout.write(`${reportLines(report, colors).join('\n')}\n`);
  }
  return report.counts.failed === 0 ? 0 : 1;
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
