/** Commands about .wslconfig and wsl.conf. */
import { Option } from 'commander';
import type { Command } from 'commander';
import type { ChangeConfigOptions } from '../commands/config/change.js';
import type { CheckConfigOptions } from '../commands/config/check.js';
import type { EffectiveOptions } from '../commands/config/effective.js';
import type { GetOptions } from '../commands/config/get.js';
import { reportOption, withValues } from './shared-options.js';

/** `config` and what belongs to it. */
export function addConfigCommands(program: Command): void {
  const config = program
    .command('config')
    .description('read, check and change .wslconfig and wsl.conf as WSL reads them')
    .addHelpText('after', '\nExamples:\n  wslnet config check ~/.wslconfig\n  wslnet config set --help');

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
      const { runConfigCheck } = await import('../commands/config/check.js');
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
Policies, the version of Windows and what runs now are the machine's, and are not looked at.

Examples:
  wslnet config effective ~/.wslconfig
  wslnet config effective dotfiles/.wslconfig dnsTunneling --json`,
    )
    .action(async (file: string, key: string | undefined, options: EffectiveOptions) => {
      const { runConfigEffective } = await import('../commands/config/effective.js');
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
      const { runConfigGet } = await import('../commands/config/get.js');
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
      const { runConfigChange } = await import('../commands/config/change.js');
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
      const { runConfigChange } = await import('../commands/config/change.js');
      process.exitCode = await runConfigChange(file, key, undefined, options);
    });
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
