/** Commands of those who keep a rule file. */
import { Option } from 'commander';
import type { Command } from 'commander';
import type { CheckOptions } from '../commands/check.js';
import type { PlanOptions } from '../commands/plan.js';
import type { ScriptOptions } from '../commands/script.js';
import { formatOption, passphraseHelp, reportOption, signing, withValues } from './shared-options.js';

/** `check` and `script`. */
export function addRuleCommands(program: Command): void {
  program
    .command('check')
    .description('name every mistake of rule files, with its place and what is allowed')
    .argument('<rules...>', "rule files (.ini, .json, .ts); '-' reads standard input")
    .addOption(formatOption())
    .addOption(reportOption())
    .option('--json', 'print the findings as JSON and nothing else')
    .addHelpText(
      'after',
      `
A .ts file is run, with everything that it imports.
Exit code: 0 nothing found, 1 findings, 2 wrong usage, or a file that cannot be read.

Examples:
  wslnet check examples/home-lab.ini
  wslnet check rules/*.ini --json
  wslnet check rules/*.ini --report sarif > wslnet.sarif`,
    )
    .action(async (files: string[], options: CheckOptions) => {
      const { runCheck } = await import('../commands/check.js');
      process.exitCode = await runCheck(files, options);
    });

  signing(
    program
      .command('script')
      .description('render a rule file as PowerShell scripts: one makes its forwards, the other removes them')
      .argument('<rules>', "rule file (.ini, .json, .ts); '-' reads standard input")
      .addOption(
        withValues(new Option('--target <language>', 'language of the scripts').default('powershell'), 'powershell'),
      )
      .option('--out <folder>', 'folder to write NAME.apply.ps1 and NAME.remove.ps1 into')
      .option('--stdout', 'print the apply script, and write nothing')
      .option('--remove', 'with --stdout: print the removal script')
      .option(
        '--check',
        'write nothing; show a diff and exit with 1 where the scripts in the folder are not up to date',
      )
      .option('--force', 'overwrite files of these names that were not made by this command')
      .addOption(formatOption())
      .option('--sign', 'sign the scripts, with the development certificate where --certificate names no other one'),
  )
    .addHelpText(
      'after',
      `
A .ts file is run, with everything that it imports.
${passphraseHelp}
Exit code: 0 done, 1 --check found a difference, 2 wrong usage, or a rule file with mistakes.

Examples:
  wslnet script examples/home-lab.ini --out dist
  wslnet script examples/home-lab.ini --out dist --check
  wslnet script examples/home-lab.ini --out dist --certificate code.pem --key code.key`,
    )
    .action(async (rules: string, options: ScriptOptions) => {
      const { runScript } = await import('../commands/script.js');
      process.exitCode = await runScript(rules, options);
    });
}

/** `plan`. */
export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .description('show what the apply script of a rule file would change on a machine, from the facts of that machine')
    .argument('<rules>', "rule file (.ini, .json, .ts); '-' reads standard input")
    .requiredOption('--facts <file>', "facts that Export-WslNetwork wrote on the machine; '-' reads standard input")
    .option('--json', 'print the plan as JSON and nothing else')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
On the machine: Export-WslNetwork .\\facts.json. A .ts file is run, with everything that it imports.
Exit code: 0 nothing to change, 1 something to change, or something in the way, 2 wrong usage, or a file with mistakes.

Examples:
  wslnet plan examples/home-lab.ini --facts facts.json
  wslnet plan examples/home-lab.ini --facts facts.json --json`,
    )
    .action(async (rules: string, options: PlanOptions) => {
      const { runPlan } = await import('../commands/plan.js');
      process.exitCode = await runPlan(rules, options);
    });
}
