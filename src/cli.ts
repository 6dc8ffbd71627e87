#!/usr/bin/env node
/** Arguments -> options -> run -> exit code. The only place that sets the exit code. */
import { Argument, Command, CommanderError } from 'commander';
import { addConfigCommands } from './cli/config-commands.js';
import { addPesterCommand, addRepositoryCommands } from './cli/repository-commands.js';
import { addPlanCommand, addRuleCommands } from './cli/rule-commands.js';
import { addSigningCommands } from './cli/signing-commands.js';
import { KnownError } from './known-error.js';
import { packageVersion } from './package-root.js';

const program = new Command('wslnet')
  .description('PowerShell cmdlets and bash helpers for the network of WSL 2, generated from TypeScript.')
  .version(packageVersion())
  .exitOverride()
  // Somebody may have written a secret behind an option that does not exist.
  .configureOutput({
    outputError: (text, write) => write(text.replace(/(unknown option '--?[\w-]+=)[^\n]*'/, "$1…'")),
  })
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

addRepositoryCommands(program);
addRuleCommands(program);
addSigningCommands(program);
addPlanCommand(program);
addPesterCommand(program);
addConfigCommands(program);

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
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout) {
      process.stderr.write(`Standard output cannot be written: ${error.message} [OutputNotWritten]\n`);
    }
    process.exit(2);
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
