#!/usr/bin/env node
/** Arguments -> options -> run -> exit code. The only place that sets the exit code. */
import { Argument, Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './commands/check.js';
import type { PesterOptions } from './commands/pester.js';
import type { ChangeConfigOptions } from './commands/config/change.js';
import type { CheckConfigOptions } from './commands/config/check.js';
import type { EffectiveOptions } from './commands/config/effective.js';
import type { GetOptions } from './commands/config/get.js';
import type { GenerateOptions } from './commands/generate.js';
import type { LintOptions } from './commands/lint.js';
import type { PackOptions } from './commands/pack.js';
import type { PlanOptions } from './commands/plan.js';
import type { ScriptOptions } from './commands/script.js';
import type { SignOptions } from './commands/sign.js';
import type { VerifyOptions } from './commands/verify.js';
import { KnownError } from './known-error.js';
import { inRepository, packageVersion } from './package-root.js';

const program = new Command('wslnet')
  .description('PowerShell cmdlets and bash helpers for the network of WSL 2, generated from TypeScript.')
  .version(packageVersion())
  .exitOverride()
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    `
Exit code: 0 done, 1 differences, findings or failures, 2 wrong usage.
NO_COLOR=1 switches colours off. To complete commands with the tab key: wslnet completion --help

Examples:
  wslnet check examples/home-lab.ini
  wslnet script --help`,
  );

const passphraseHelp =
  'WSLNET_SIGN_PASSPHRASE may hold the passphrase. It is never taken from the command line, which everybody can read.';

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
    const { runGenerate } = await import('./commands/generate.js');
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
    const { runLint } = await import('./commands/lint.js');
    process.exitCode = await runLint(options);
  });

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
    const { runCheck } = await import('./commands/check.js');
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
    .option('--check', 'write nothing; show a diff and exit with 1 where the scripts in the folder are not up to date')
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
    const { runScript } = await import('./commands/script.js');
    process.exitCode = await runScript(rules, options);
  });

signing(
  program
    .command('sign')
    .description('sign PowerShell files (.ps1 .psm1 .psd1 .ps1xml), all or none; of a folder, all that are in it')
    .argument('<paths...>', 'files or folders')
    .option('--out <folder>', 'write there, each file or folder under its name, instead of in place')
    .option('--catalog <name>', 'make NAME.cat, too: a signed list of everything in the one folder')
    .option('--replace', 'sign anew what is signed already')
    .option('--remove', 'take signatures off: the files are as they were before')
    .option(
      '--without-bom <encoding>',
      'how a file beyond ASCII without byte order mark is read: utf-8 or windows-1252',
    ),
)
  .addHelpText(
    'after',
    `
${passphraseHelp}
Exit code: 0 done, 2 wrong usage, or a file that must not be signed; then nothing is written.

Examples:
  wslnet sign Deploy.ps1
  wslnet sign --certificate code.pem --key code.key --timestamp http://timestamp.digicert.com Deploy.ps1
  wslnet sign --certificate code.pfx --passphrase-file secret --out dist --catalog WslNet.cat generated/WslNet`,
  )
  .action(async (paths: string[], options: SignOptions) => {
    const { runSign } = await import('./commands/sign.js');
    process.exitCode = await runSign(paths, options);
  });

program
  .command('verify')
  .description(
    'verify signed files, catalogs, and all of them in folders and packages, as strictly as Windows and more',
  )
  .argument('<paths...>', 'files, folders, or packages (.nupkg)')
  .option('--ca <file>', 'roots that are trusted (repeatable); without, the development certificate alone', collect, [])
  .option('--timestamp-ca <file>', 'roots of timestamp authorities (repeatable); without, those of --ca', collect, [])
  .option('--without-bom <encoding>', 'how a file beyond ASCII without byte order mark is read: utf-8 or windows-1252')
  .option('--json', 'print the results as JSON and nothing else')
  .addHelpText(
    'after',
    `
Exit code: 0 all accepted, 1 something refused, 2 wrong usage, or a file that cannot be read.

Examples:
  wslnet verify --ca root.pem Deploy.ps1
  wslnet verify --ca root.pem --timestamp-ca tsa-root.pem dist/WslNet --json
  wslnet verify --ca root.pem WslNet.0.1.0.nupkg`,
  )
  .action(async (paths: string[], options: VerifyOptions) => {
    const { runVerify } = await import('./commands/verify.js');
    process.exitCode = runVerify(paths, options);
  });

signing(
  program
    .command('pack')
    .description(
      'sign a copy of the module, with a catalog over it, and make a package for the PowerShell Gallery of it',
    )
    .option('--out <folder>', 'folder for the signed module and the package', 'dist')
    .option('--json', 'print what was made as JSON and nothing else'),
)
  .addHelpText(
    'after',
    `
The same version, certificate and key give the same bytes, with RSA and without a timestamp. SOURCE_DATE_EPOCH says when
the catalog was made; without, it has the time from which the certificate is valid.
${passphraseHelp}
Exit code: 0 done, 2 wrong usage, or a module that cannot be signed or packed; then nothing is written.

Examples:
  wslnet pack
  wslnet pack --certificate code.pem --key code.key --timestamp http://timestamp.digicert.com`,
  )
  .action(async (options: PackOptions) => {
    const { runPack } = await import('./commands/pack.js');
    process.exitCode = await runPack(options);
  });

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
    const { runPlan } = await import('./commands/plan.js');
    process.exitCode = await runPlan(rules, options);
  });

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
    const { runPesterCommand } = await import('./commands/pester.js');
    process.exitCode = await runPesterCommand(paths, options);
  });

const config = program
  .command('config')
  .description('read, check and change .wslconfig and wsl.conf as WSL reads them');

config
  .command('check')
  .description('name every line that WSL ignores or misreads, and every setting without effect')
  .argument('<files...>', "configuration files; '-' reads standard input")
  .addOption(kindOption())
  .addOption(reportOption())
  .option('--json', 'print the findings as JSON and nothing else')
  .addHelpText(
    'after',
    `
Exit code: 0 nothing but information, 1 errors or warnings, 2 wrong usage, or a file that cannot be read.

Examples:
  wslnet config check ~/.wslconfig
  wslnet config check dotfiles/.wslconfig dotfiles/wsl.conf --report github`,
  )
  .action(async (files: string[], options: CheckConfigOptions) => {
    const { runConfigCheck } = await import('./commands/config/check.js');
    process.exitCode = await runConfigCheck(files, options);
  });

config
  .command('effective')
  .description('print what WSL makes of each key, and why: the file, the default, or another key')
  .argument('<file>', "configuration file; '-' reads standard input")
  .argument('[key]', 'one key')
  .addOption(kindOption())
  .option('--json', 'print the settings as JSON and nothing else')
  .addHelpText(
    'after',
    `
Policies, the version of Windows and what runs now are the machine's: Get-WslConfig -Effective knows them, too.

Examples:
  wslnet config effective ~/.wslconfig
  wslnet config effective dotfiles/.wslconfig dnsTunneling --json`,
  )
  .action(async (file: string, key: string | undefined, options: EffectiveOptions) => {
    const { runConfigEffective } = await import('./commands/config/effective.js');
    process.exitCode = await runConfigEffective(file, key, options);
  });

config
  .command('get')
  .description('print the values that WSL reads from a file')
  .argument('<file>', "configuration file; '-' reads standard input")
  .argument('[key]', 'one key: wsl2.memory, or memory where only one section has it')
  .addOption(kindOption())
  .option('--json', 'print the settings as JSON and nothing else')
  .addHelpText(
    'after',
    `
Exit code: 0 done, 1 the key has no value in the file that WSL takes, 2 wrong usage, or a file that cannot be read.

Examples:
  wslnet config get ~/.wslconfig
  wslnet config get dotfiles/.wslconfig networkingMode`,
  )
  .action(async (file: string, key: string | undefined, options: GetOptions) => {
    const { runConfigGet } = await import('./commands/config/get.js');
    process.exitCode = await runConfigGet(file, key, options);
  });

changeOptions(config.command('set'))
  .description('set a key; everything else in the file stays as it is, byte for byte')
  .argument('<file>', "configuration file; it is made where it does not exist; '-' changes standard input")
  .argument('<key>', 'key: wsl2.networkingMode, or networkingMode')
  .argument('<value>', 'value, as it is meant: quotes and escapes are added where WSL needs them')
  .addHelpText(
    'after',
    `
The file is replaced whole or not at all; links stay links. What it was is kept in a dated copy beside it.
Exit code: 0 done, or nothing to change; 2 wrong usage, or a file or a value that cannot be written.

Examples:
  wslnet config set ~/.wslconfig networkingMode mirrored
  wslnet config set dotfiles/.wslconfig wsl2.memory 8GB --dry-run`,
  )
  .action(async (file: string, key: string, value: string, options: ChangeConfigOptions) => {
    const { runConfigChange } = await import('./commands/config/change.js');
    process.exitCode = await runConfigChange(file, key, value, options);
  });

changeOptions(config.command('unset'))
  .description('remove a key, with its duplicates and older names; everything else stays as it is')
  .argument('<file>', "configuration file; '-' changes standard input")
  .argument('<key>', 'key: wsl2.networkingMode, or networkingMode')
  .addHelpText(
    'after',
    `
Exit code: 0 done, or nothing to change; 2 wrong usage, or a file that cannot be written.

Example:
  wslnet config unset ~/.wslconfig localhostForwarding`,
  )
  .action(async (file: string, key: string, options: ChangeConfigOptions) => {
    const { runConfigChange } = await import('./commands/config/change.js');
    process.exitCode = await runConfigChange(file, key, undefined, options);
  });

program
  .command('completion')
  .description('print the script that makes a shell complete wslnet with the tab key')
  .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
  .addHelpText(
    'after',
    `
Where to put it:
  bash        in ~/.bashrc:                 source <(wslnet completion bash)
  zsh         in ~/.zshrc, after compinit:  source <(wslnet completion zsh)
  fish        once:                         wslnet completion fish > ~/.config/fish/completions/wslnet.fish
  powershell  in $PROFILE:                  wslnet completion powershell | Out-String | Invoke-Expression

Example:
  wslnet completion bash`,
  )
  .action(async (shell: string) => {
    const { printCompletionScript } = await import('./commands/completion.js');
    process.exitCode = printCompletionScript(shell);
  });

// Who reads the output may have seen enough (`wslnet lint | head -1`); what was begun is finished all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  const [, , command, separator, ...words] = process.argv;
  // Asked by the completion scripts. Everything after the dashes is data, also what looks like an option.
  if (command === 'complete' && separator === '--') {
    const { printCandidates } = await import('./completion/print-candidates.js');
    await printCandidates(program, words);
  } else {
    await program.parseAsync();
  }
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

/** `--kind` of the commands that read configuration files. */
function kindOption(): Option {
  const option = new Option('--kind <kind>', 'which file it is (default: wslconf where it is named wsl.conf)');
  return withValues(option, 'wslconfig', 'wslconf');
}

/** The options of the commands that change configuration files. */
function changeOptions(command: Command): Command {
  return command
    .addOption(kindOption())
    .option('--dry-run', 'write nothing; show the difference')
    .option('--no-backup', 'keep no dated copy of what the file was');
}

/** `--report` of the commands that find something in files. */
function reportOption(): Option {
  const option = new Option('--report <form>', 'form of the report: github makes annotations in GitHub Actions');
  return withValues(option, 'text', 'json', 'sarif', 'github');
}

/** `--format` of the commands that read a rule file from standard input. */
function formatOption(): Option {
  return withValues(new Option('--format <form>', 'form of standard input (default: ini)'), 'ini', 'json');
}

/** Tells completion the values of an option; the command judges them, with an error that has an id. */
function withValues(option: Option, ...values: string[]): Option {
  option.argChoices = values;
  return option;
}

function needRepository(command: string): void {
  if (inRepository()) return;
  throw new KnownError(
    'RepositoryNeeded',
    `\`wslnet ${command}\` needs the sources of the cmdlets, which are in the repository of wslnet and not in the installed package. [RepositoryNeeded]`,
  );
}

/** Adds the options that all commands that sign have in common. */
function signing(command: Command): Command {
  return command
    .option(
      '--certificate <file>',
      'PEM, DER or PFX, with those of the authorities; without, a development certificate',
    )
    .option('--key <file>', 'PEM or PKCS #8, where the key is not in the file of the certificate')
    .option('--passphrase-file <file>', "file with the passphrase of the key; '-' reads standard input")
    .option(
      '--timestamp <url>',
      'timestamp server (RFC 3161); repeatable: the next one is asked where one fails',
      collect,
      [],
    )
    .option('--timestamp-ca <file>', 'roots that a timestamp authority must lead to (repeatable)', collect, [])
    .addOption(
      withValues(
        new Option('--digest <name>', 'sha256, sha384 or sha512').default('sha256'),
        'sha256',
        'sha384',
        'sha512',
      ),
    )
    .option('--name <text>', 'name of the program, which Windows shows')
    .option('--url <url>', 'where more is said about it');
}

/** The values of an option that may be given several times. */
function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}
