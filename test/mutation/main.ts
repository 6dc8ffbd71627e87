/** `npm run mutate`: changes the PowerShell printer in small ways, and says which changes no rule notices. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { Progress } from '../../src/commands/progress.js';
import { printPowerShellRules } from '../../src/compiler/printers/powershell.js';
import { buildTestMachine } from '../../src/pester-runner/build-test-machine.js';
import { integerOption } from '../integer-option.js';
import { casesOf } from './cases.js';
import { findMutants } from './find-mutants.js';
import { control, judge } from './judge.js';
import type { JudgedSet, Judges } from './judge.js';
import { applyMutant, placeOf } from './mutant.js';
import { printSet } from './printed-set.js';
import { renderSurvivors, renderTable, survives } from './report.js';
import type { Judged } from './report.js';
import { ruleSets } from './rule-set.js';
import type { RuleSet } from './rule-set.js';
import { readTarget, targets } from './targets.js';
import { createTypeChecker } from './type-checker.js';
import { WarmEngine } from './warm-engine.js';

interface Options {
  runs: number;
  seed: number;
  only: string | undefined;
  json: string | undefined;
}

/** Time between two lines of progress where there is no terminal. */
const progressIntervalMs = 15_000;

/** Reads the arguments, judges, and reports. A report: survivors are no failure. */
export async function main(argv: readonly string[]): Promise<void> {
  const command = new Command('npm run mutate --')
    .description('Changes the PowerShell printer in small ways (mutants) and says which changes no rule notices.')
    .option(
      '--runs <count>',
      'generated cases for each rule of the tests; those of the product get a twentieth',
      integerOption(1),
      100,
    )
    .option('--seed <number>', 'the same seed gives the same cases', integerOption(0), 1)
    .option('--only <text>', 'mutants whose place (file:line) contains this')
    .option('--json <file>', 'writes every mutant with its verdict')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run mutate -- --only powershell-std.ts\n  npm run mutate -- --only printers/powershell.ts:270',
    )
    .parse(argv, { from: 'user' });
  await mutate(command.opts<Options>());
}

async function mutate({ runs, seed, only, json }: Options): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-mutation-'));
  const engine = new WarmEngine(folder);
  const started = Date.now();
  try {
    await buildTestMachine();
    const { tests, product } = await ruleSets();
    const judges: Judges = {
      engine,
      typeChecks: createTypeChecker(targets.map(({ file }) => file)),
      tests: judgedSet(tests, runs, seed),
      product: judgedSet(product, Math.ceil(runs / 20), seed),
    };
    const texts = new Map(targets.map((target) => [target.file, readTarget(target)]));
    const textOf = (file: string): string => texts.get(file)!;
    const mutants = targets
      .flatMap((target) => findMutants(target.file, textOf(target.file), target.only))
      .filter((mutant) => only === undefined || placeOf(mutant).includes(only));
    process.stdout.write(
      `${mutants.length} mutants, ${runs} generated cases for each rule of the tests, seed ${seed}\n`,
    );
    await control(judges);
    const results: Judged[] = [];
    const tell = progressOf(mutants.length);
    for (const mutant of mutants) {
      tell(results, placeOf(mutant));
      const from = Date.now();
      const verdict = await judge(judges, mutant.file, applyMutant(textOf(mutant.file), mutant));
      results.push({ mutant, verdict, milliseconds: Date.now() - from });
    }
    tell(results);
    // A mutant that changed the cases themselves would be blamed on those that came after it.
    await control(judges);
    process.stdout.write(`\n${renderTable(results)}\n\n${renderSurvivors(results, textOf)}\n`);
    process.stdout.write(`\n${Math.round((Date.now() - started) / 1000)} s\n`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, undefined, 2)}\n`);
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}

function judgedSet(set: RuleSet, runs: number, seed: number): JudgedSet {
  return { set, printed: printSet(printPowerShellRules, set), cases: casesOf(set, runs, seed) };
}

/** One line on a terminal, and a line now and then elsewhere. Without a place the line is taken away. */
function progressOf(count: number): (results: readonly Judged[], place?: string) => void {
  const progress = new Progress(process.stderr);
  let told = Date.now();
  return (results, place) => {
    if (place === undefined) {
      progress.clear();
      return;
    }
    const state = `${results.length} of ${count} mutants, ${results.filter(survives).length} survive: ${place}`;
    progress.show(state);
    if (!process.stderr.isTTY && Date.now() - told > progressIntervalMs) {
      told = Date.now();
      process.stderr.write(`${state}\n`);
    }
  };
}
