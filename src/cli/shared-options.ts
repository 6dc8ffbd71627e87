/** Options that several commands have. */
import { Option } from 'commander';
import type { Command } from 'commander';

/** Said in the help of each command that signs. */
export const passphraseHelp =
  'WSLNET_SIGN_PASSPHRASE may hold the passphrase. It is never taken from the command line, which everybody can read.';

/** `--report` of the commands that find something in files. */
export function reportOption(): Option {
  const option = new Option('--report <form>', 'form of the report: github makes annotations in GitHub Actions');
  return withValues(option, 'text', 'json', 'sarif', 'github');
}

/** `--format` of the commands that read a rule file from standard input. */
export function formatOption(): Option {
  return withValues(new Option('--format <form>', 'form of standard input (default: ini)'), 'ini', 'json');
}

/** Tells completion the values of an option; the command judges them, with an error that has an id. */
export function withValues(option: Option, ...values: string[]): Option {
  option.argChoices = values;
  return option;
}

/** Adds the options that all commands that sign have in common. */
export function signing(command: Command): Command {
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
export function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}
