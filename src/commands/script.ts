/** `wslnet script`: a rule file as PowerShell scripts, one that makes its forwards and one that removes them. */
import path from 'node:path';
import { standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import { renderRuleScripts } from '../render/rule-scripts.js';
import { loadRuleFile } from '../rule-file/load-rule-file.js';
import { mistakeLines } from '../rule-file/mistake-lines.js';
import { formOfInput } from './check.js';
import { compareScripts, writeScripts } from './script-folder.js';

/** What the command line says. */
export interface ScriptOptions {
  target: string;
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
  checkOptions(options);
  const rules = await loadRuleFile(file, formOfInput([file], options.format));
  if (rules.mistakes.length > 0)
    throw new KnownError('RuleFileMistakes', mistakeLines(file, rules.mistakes).join('\n'));
  const source = file === standardInput ? 'standard input' : path.basename(file);
  const { apply, remove } = renderRuleScripts(rules, source);
  if (options.out === undefined) {
    process.stdout.write(options.remove ? remove : apply);
    return 0;
  }
  const name = file === standardInput ? 'rules' : path.basename(file, path.extname(file));
  const scripts = new Map([
    [`${name}.apply.ps1`, apply],
    [`${name}.remove.ps1`, remove],
  ]);
  if (options.check) return compareScripts(scripts, options.out);
  writeScripts(scripts, options.out, options.force === true);
  return 0;
}

function checkOptions({ target, out, stdout, remove, check, force }: ScriptOptions): void {
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
}
