#!/usr/bin/env node
/** Arguments -> options -> run -> exit code. The only place that sets the exit code. */
import { Command, CommanderError } from 'commander';
import { KnownError } from './known-error.js';
import { packageVersion } from './package-root.js';

const program = new Command('wslnet')
  .description('PowerShell cmdlets and bash helpers for the network of WSL 2, generated from TypeScript.')
  .version(packageVersion())
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('generate')
  .description('generate the PowerShell module, the bash helpers, the schema and the docs into generated/')
  .option('--check', 'write nothing; show a diff and exit with 1 where generated/ is not up to date')
  .option('--timing', 'print the milliseconds of each stage')
  .action(async (options: { check?: boolean; timing?: boolean }) => {
    const { runGenerate } = await import('./commands/generate.js');
    process.exitCode = runGenerate(options);
  });

program
  .command('script')
  .description('render a rule file as a PowerShell script that makes its forwards')
  .argument('<rules>', 'rule file (.ini)')
  .option('--target <language>', 'language of the script', 'powershell')
  .option('--out <folder>', 'folder to write the script into')
  .option('--stdout', 'write the script to standard output')
  .addHelpText('after', '\nExample:\n  wslnet script examples/home-lab.ini --out dist')
  .action(async (rules: string, options: { target: string; out?: string; stdout?: boolean }) => {
    const { runScript } = await import('./commands/script.js');
    process.exitCode = runScript(rules, options);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 2 for what the user can mend; anything else is a bug and keeps its stack. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof KnownError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  throw error;
}
