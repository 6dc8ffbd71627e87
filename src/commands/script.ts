/** `wslnet script`: a rule file as PowerShell scripts, one that makes its forwards and one that removes them. */
import path from 'node:path';
import { standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import type { FileContent } from '../output/write-files.js';
import { renderRuleScripts } from '../render/rule-scripts.js';
import { loadRuleFile } from '../rule-file/load-rule-file.js';
import { mistakeLines } from '../rule-file/mistake-lines.js';
import { formOfInput } from './check.js';
import { compareScripts, writeScripts } from './script-folder.js';
import type { SigningFlags } from './signing-options.js';

/** What the command line says. */
export interface ScriptOptions extends SigningFlags {
  target: string;
  /** Sign what is rendered, also without a certificate of one's own. */
  sign?: boolean;
  out?: string;
  stdout?: boolean;
  /** With `stdout`: the removal script. */
  remove?: boolean;
  /** Write nothing, show the diff, exit with 1 where there is one. */
  check?: boolean;
  /** Overwrite files that `wslnet script` did not make. */
  force?: boolean;
  /** Form of standard input. */
  format?: string;
}

/** Returns the exit code: 1 where `--check` found a difference. Every mistake of the file is an error that names its place. */
export async function runScript(file: string, options: ScriptOptions): Promise<number> {
  checkOptions(file, options);
  const rules = await loadRuleFile(file, formOfInput([file], options.format));
  if (rules.mistakes.length > 0)
    throw new KnownError('RuleFileMistakes', mistakeLines(file, rules.mistakes).join('\n'));
  const source = file === standardInput ? 'standard input' : path.basename(file);
  const { apply, remove } = renderRuleScripts(rules, source);
  const name = file === standardInput ? 'rules' : path.basename(file, path.extname(file));
  const scripts = new Map([
    [`${name}.apply.ps1`, apply],
    [`${name}.remove.ps1`, remove],
  ]);
  if (options.out === undefined) {
    const shown = `${name}.${options.remove ? 'remove' : 'apply'}.ps1`;
    const signed = await signedScripts(new Map([[shown, scripts.get(shown)!]]), options);
    process.stdout.write(signed.get(shown)!);
    return 0;
  }
  if (options.check) return compareScripts(scripts, options.out);
  writeScripts(await signedScripts(scripts, options), options.out, options.force === true);
  return 0;
}

/** The scripts with their signatures, where those are asked for: only then is loaded what makes them. */
async function signedScripts(
  scripts: ReadonlyMap<string, string>,
  options: ScriptOptions,
): Promise<ReadonlyMap<string, FileContent>> {
  if (!signs(options)) return scripts;
  const { signScripts } = await import('./sign-scripts.js');
  return signScripts(scripts, options);
}

function signs({ sign, certificate }: ScriptOptions): boolean {
  return sign === true || certificate !== undefined;
}

function checkOptions(file: string, options: ScriptOptions): void {
  const { target, out, stdout, remove, check, force } = options;
  if (target !== 'powershell') {
    throw new KnownError('TargetNotSupported', `'${target}' is not a target. Allowed: powershell.`);
  }
  if ((out === undefined) === (stdout !== true)) {
    throw new KnownError('OutputNotChosen', 'Say where the scripts go: --out DIR or --stdout.');
  }
  if (remove && !stdout) {
    throw new KnownError('OptionNotNeeded', '--remove is for --stdout, which prints one script. --out writes both.');
  }
  if ((check || force) && stdout) {
    throw new KnownError(
      'OptionNotNeeded',
      `${check ? '--check' : '--force'} is for --out DIR, where there are files.`,
    );
  }
  if (signs(options) && check) {
    throw new KnownError(
      'OptionNotNeeded',
      '--check compares scripts without their signatures, and writes none: leave --sign and --certificate out.',
    );
  }
  const { key, passphraseFile, timestamp, timestampCa, name, url } = options;
  const givesMore =
    [key, passphraseFile, name, url].some((one) => one !== undefined) || timestamp.length + timestampCa.length > 0;
  if (givesMore && !signs(options)) {
    throw new KnownError(
      'OptionNotNeeded',
      'The options of signatures are for --sign or --certificate, which ask for one.',
    );
  }
  if (file === standardInput && passphraseFile === standardInput) {
    throw new KnownError('InputTwice', 'Standard input can be the rule file or the passphrase, not both.');
  }
}
