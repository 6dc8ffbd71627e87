/** `npm run parity`: compares the rules in both languages on as many cases as are asked for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { Progress } from '../../src/commands/progress.js';
import { buildTestMachine } from '../../src/pester-runner/build-test-machine.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { integerOption } from '../integer-option.js';
import { compareInShell, shells } from './compare-in-shell.js';
import type { Shell } from './compare-in-shell.js';
import { cultures } from './compare-rule.js';
import { describeDifference } from './describe-difference.js';
import { batchSeed, findDifferences } from './find-differences.js';
import { keepCase, permanentCasesFile } from './permanent-cases.js';
import { productRules, testRules } from './rule-set.js';
import type { ComparedRule } from './rule-set.js';

interface Options {
  runs: number;
  seed: number;
  rule: string | undefined;
  language: 'powershell' | Shell;
}

/** Time between two lines of progress where there is no terminal. */
const progressIntervalMs = 15_000;

/** Reads the arguments, compares, and sets the exit code: 1 where there is a difference. */
export async function main(argv: readonly string[]): Promise<void> {
  const command = new Command('npm run parity --')
    .description(
      `Compares every portable rule in TypeScript and in PowerShell (in the cultures ${cultures.join(', ')}), or those for bash in a shell.`,
    )
    .option('--runs <count>', 'cases for each rule', integerOption(1), 1000)
    .option('--seed <number>', 'the same seed gives the same cases: 0 to 2^53-1', integerOption(0), randomSeed())
    .option('--rule <name>', 'this rule only')
    .addOption(
      new Option('--language <name>', 'the language that TypeScript is compared with')
        .choices(['powershell', ...Object.keys(shells)])
        .default('powershell'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  npm run parity -- --runs 10000\n  npm run parity -- --rule parsePort --runs 100000 --seed 1',
    )
    .parse(argv, { from: 'user' });
  process.exitCode = (await compareAll(command.opts<Options>())) ? 0 : 1;
}

/** Whether there was no difference. */
async function compareAll({ runs, seed, rule, language }: Options): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-parity-'));
  const progress = new Progress(process.stderr);
  let engine: Engine | undefined;
  try {
    await buildTestMachine();
    const all = [...(await productRules()), ...(await testRules(folder))];
    const compared = all.filter(
      (candidate) =>
        (rule === undefined || candidate.rule.name === rule) && (language === 'powershell' || candidate.rule.bash),
    );
    if (compared.length === 0) {
      process.stderr.write(`There is no rule '${rule}' that can be compared.\n`);
      return false;
    }
    process.stdout.write(`seed ${seed}, ${runs} cases for each of ${compared.length} rules\n`);
    if (language !== 'powershell') return await compareShell(language, compared, runs, seed);
    engine = await startEngine({ skipBuild: true });
    let [cases, differences] = [0, 0];
    let told = Date.now();
    for (const [done, candidate] of compared.entries()) {
      const comparison = await findDifferences(engine, candidate, runs, seed, (count) => {
        cases += count;
        const state = `${done} of ${compared.length} rules, ${cases} cases: ${candidate.rule.name}`;
        progress.show(state);
        if (!process.stderr.isTTY && Date.now() - told > progressIntervalMs) {
          told = Date.now();
          process.stderr.write(`${state}\n`);
        }
      });
      if (comparison.smallest !== undefined) {
        progress.clear();
        keepCase(comparison.smallest);
        process.stdout.write(
          `${describeDifference(comparison.smallest)}\n${comparison.differences} of ${comparison.cases} cases differ; this one is kept in ${permanentCasesFile}.\n\n`,
        );
      }
      differences += comparison.differences;
    }
    progress.clear();
    process.stdout.write(`${compared.length} rules, ${cases} cases, ${differences} differences\n`);
    return differences === 0;
  } finally {
    progress.clear();
    await engine?.stop();
    rmSync(folder, { recursive: true });
  }
}

/** In portions, so that there is progress; the same seed gives the same cases. */
async function compareShell(shell: Shell, compared: ComparedRule[], runs: number, seed: number): Promise<boolean> {
  const portion = 1000;
  let [cases, differences] = [0, 0];
  for (let done = 0; done < runs; done += portion) {
    const found = await compareInShell(shell, compared, Math.min(portion, runs - done), batchSeed(seed, shell, done));
    cases += found.cases;
    if (differences === 0 && found.differences[0])
      process.stdout.write(`${describeDifference(found.differences[0])}\n`);
    differences += found.differences.length;
    process.stderr.write(`${cases} cases\n`);
  }
  process.stdout.write(`${compared.length} rules, ${cases} cases, ${differences} differences\n`);
  return differences === 0;
}

function randomSeed(): number {
  return Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
}
