/** `wslnet generate`: brings generated/ up to date, or says how it differs. One path over artefacts in memory. */
import path from 'node:path';
import pc from 'picocolors';
import { KnownError } from '../known-error.js';
import { compareWithFolder, writeToFolder } from '../output/folder.js';
import type { Difference } from '../output/folder.js';
import { packageRoot } from '../package-root.js';
import type { Artefact } from '../render/artefact.js';
import { buildArtefacts } from '../run.js';

export interface GenerateOptions {
  /** Write nothing, show the diff, exit with 1 where there is one. */
  check?: boolean;
  /** Write nothing, name the files that would change. */
  dryRun?: boolean;
  /** Show the diff of what is written. */
  diff?: boolean;
  /** Print one artefact and write nothing. */
  stdout?: string;
  timing?: boolean;
}

/** Returns the exit code: 1 where `--check` found a difference. */
export function runGenerate(options: GenerateOptions): number {
  const { artefacts, timing } = buildArtefacts();
  if (options.stdout !== undefined) return printOne(artefacts, options.stdout);
  const folder = path.join(packageRoot, 'generated');
  const started = performance.now();
  const writes = !options.check && !options.dryRun;
  const differences = writes ? writeToFolder(artefacts, folder) : compareWithFolder(artefacts, folder);
  if (options.timing) printTiming({ ...timing, [writes ? 'write' : 'compare']: performance.now() - started });
  if (options.check || options.diff) printDiffs(differences);
  return options.check ? reportCheck(differences) : reportFiles(differences, artefacts.length, writes);
}

function printOne(artefacts: Artefact[], name: string): number {
  const artefact = artefacts.find((candidate) => candidate.path === name);
  if (artefact === undefined) {
    const known = artefacts.map((candidate) => candidate.path).join('\n  ');
    throw new KnownError('ArtefactNotFound', `'${name}' is not an artefact. There are:\n  ${known}`);
  }
  process.stdout.write(artefact.text);
  return 0;
}

function printTiming(stages: Record<string, number>): void {
  for (const [stage, milliseconds] of Object.entries(stages)) {
    process.stderr.write(`${stage.padEnd(8)} ${milliseconds.toFixed(0).padStart(6)} ms\n`);
  }
}

function printDiffs(differences: Difference[]): void {
  for (const { path: file, kind, diff } of differences) process.stdout.write(`${pc.red(kind)} ${file}\n${diff}`);
}

function reportCheck(differences: Difference[]): number {
  if (differences.length === 0) {
    process.stdout.write('generated/ is up to date.\n');
    return 0;
  }
  process.stderr.write(`${differences.length} file(s) of generated/ are not up to date. Run: wslnet generate\n`);
  return 1;
}

function reportFiles(differences: Difference[], total: number, written: boolean): number {
  const words = written ? { orphan: 'removed', other: 'wrote' } : { orphan: 'would remove', other: 'would write' };
  for (const { path: file, kind } of differences) {
    process.stdout.write(`${kind === 'orphan' ? words.orphan : words.other} generated/${file}\n`);
  }
  process.stdout.write(`${total} files, ${differences.length} ${written ? 'changed' : 'would change'}.\n`);
  return 0;
}
