/** Commands of those who sign, and of those who have to trust it. */
import type { Command } from 'commander';
import type { PackOptions } from '../commands/pack.js';
import type { SignOptions } from '../commands/sign.js';
import type { VerifyOptions } from '../commands/verify.js';
import { collect, passphraseHelp, signing } from './shared-options.js';

/** `sign`, `verify` and `pack`. */
export function addSigningCommands(program: Command): void {
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
      const { runSign } = await import('../commands/sign.js');
      process.exitCode = await runSign(paths, options);
    });

  program
    .command('verify')
    .description(
      'verify signed files, catalogs, and all of them in folders and packages, as strictly as Windows and more',
    )
    .argument('<paths...>', 'files, folders, or packages (.nupkg)')
    .option(
      '--ca <file>',
      'roots that are trusted (repeatable); without, the development certificate alone',
      collect,
      [],
    )
    .option('--timestamp-ca <file>', 'roots of timestamp authorities (repeatable); without, those of --ca', collect, [])
    .option(
      '--without-bom <encoding>',
      'how a file beyond ASCII without byte order mark is read: utf-8 or windows-1252',
    )
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
      const { runVerify } = await import('../commands/verify.js');
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
      const { runPack } = await import('../commands/pack.js');
      process.exitCode = await runPack(options);
    });
}
