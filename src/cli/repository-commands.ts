/** Commands of those who work on the cmdlets. */
import type { Command } from 'commander';
import type { GenerateOptions } from '../commands/generate.js';
import type { LintOptions } from '../commands/lint.js';
import type { PesterOptions } from '../commands/pester.js';
import { KnownError } from '../known-error.js';
import { inRepository } from '../package-root.js';
import { collect } from './shared-options.js';

/** `generate` and `lint`. */
export function addRepositoryCommands(program: Command): void {
  // An installed package has no sources to generate from, or to judge: there these two say so, and are not listed.
  const repositoryOnly = { hidden: !inRepository() };

  program
    .command('generate', repositoryOnly)
    .description('generate the PowerShell module, the bash helpers, the schema and the docs into generated/')
    .option('--check', 'write nothing; show a diff and exit with 1 where generated/ is not up to date')
    .option('--dry-run', 'write nothing; name the files that would change')
    .option('--diff', 'show the diff of what changes')
    .option('--stdout <path>', 'print one file, such as WslNet/WslNet.psd1, and write nothing')
    .option('--timing', 'print the milliseconds of each stage')
    .addHelpText('after', '\nExample:\n  wslnet generate --dry-run --diff')
    .action(async (options: GenerateOptions) => {
      needRepository('generate');
      const { runGenerate } = await import('../commands/generate.js');
      process.exitCode = runGenerate(options);
    });

  program
    .command('lint', repositoryOnly)
    .description('judge the module and the bash helpers by the points of good ones, and print the scores')
    .option('--no-powershell', 'leave out the points that only PowerShell can judge; they count as not passed')
    .option('--json', 'print the report as JSON and nothing else')
    .addHelpText('after', '\nExit code: 0 nothing failed, 1 failures, 2 wrong usage.\n\nExample:\n  wslnet lint --json')
    .action(async (options: LintOptions) => {
      needRepository('lint');
      const { runLint } = await import('../commands/lint.js');
      process.exitCode = await runLint(options);
    });
}

/** `pester`. */
export function addPesterCommand(program: Command): void {
  program
    .command('pester')
    .description('run Pester tests (*.Tests.ps1) in PowerShell, or in the embedded engine where it is not installed')
    .argument('[paths...]', 'test files, or folders to search', ['test'])
    .option('--tag <tag>', 'run only tests with this tag (repeatable; wildcards allowed)', collect, [])
    .option('--full-name <pattern>', 'run only tests whose names, joined with dots, match (repeatable)', collect, [])
    .option('--timeout <seconds>', 'longest time for one file', '120')
    .option('--junit <file>', 'write a JUnit XML report')
    .option('--json', 'print the results as JSON and nothing else')
    .addHelpText(
      'after',
      `
WSLNET_PWSH=/path/to/pwsh chooses a PowerShell (it needs Pester 5 or newer), WSLNET_PWSH=embedded the engine.
Exit code: 0 all passed, 1 failures, 2 wrong usage or nothing to run.

Examples:
  wslnet pester
  wslnet pester test/powershell --tag Registry
  wslnet pester Web.Tests.ps1 --full-name 'Web server.*' --junit reports/pester.xml`,
    )
    .action(async (paths: string[], options: PesterOptions) => {
      const { runPesterCommand } = await import('../commands/pester.js');
      process.exitCode = await runPesterCommand(paths, options);
    });
}

function needRepository(command: string): void {
  if (inRepository()) return;
  throw new KnownError(
    'RepositoryNeeded',
    `\`wslnet ${command}\` needs the sources of the cmdlets, which are in the repository of wslnet and not in the installed package. [RepositoryNeeded]`,
  );
}
