/** `wslnet generate`: brings generated/ up to date, or says how it differs. */
import path from 'node:path';
import pc from 'picocolors';
import { compareWithFolder, writeToFolder } from '../output/folder.js';
import type { Difference } from '../output/folder.js';
import { packageRoot } from '../package-root.js';
import { buildArtefacts } from '../run.js';

export interface GenerateOptions {
  check?: boolean;
  timing?: boolean;
}

/** Returns the exit code: 1 where `--check` found a difference. */
export function runGenerate(options: GenerateOptions): number {
  const { artefacts, timing } = buildArtefacts();
  const folder = path.join(packageRoot, 'generated');
  const started = performance.now();
  const differences = options.check ? compareWithFolder(artefacts, folder) : writeToFolder(artefacts, folder);
  const output = performance.now() - started;
  if (options.timing) {
    const stages = { ...timing, [options.check ? 'compare' : 'write']: output };
    for (const [stage, milliseconds] of Object.entries(stages)) {
      process.stderr.write(`${stage.padEnd(8)} ${milliseconds.toFixed(0).padStart(6)} ms\n`);
    }
  }
  return options.check ? reportCheck(differences) : reportWritten(differences, artefacts.length);
}

function reportCheck(differences: Difference[]): number {
  if (differences.length === 0) {
    process.stdout.write('generated/ is up to date.\n');
    return 0;
  }
  for (const { path: file, kind, diff } of differences) process.stdout.write(`${pc.red(kind)} ${file}\n${diff}`);
  process.stderr.write(`${differences.length} file(s) of generated/ are not up to date. Run: wslnet generate\n`);
  return 1;
}

function reportWritten(differences: Difference[], total: number): number {
  for (const { path: file, kind } of differences) {
    process.stdout.write(`${kind === 'orphan' ? 'removed' : 'wrote'} generated/${file}\n`);
  }
  process.stdout.write(`${total} files, ${differences.length} changed.\n`);
  return 0;
}
