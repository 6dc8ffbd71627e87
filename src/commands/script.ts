/** `wslnet script`: a rule file as a PowerShell script. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { renderApplyScript } from '../render/apply-script.js';
import { readRuleFile } from '../rule-file/read-rule-file.js';

export interface ScriptOptions {
  target: string;
  out?: string;
  stdout?: boolean;
}

/** Renders the apply script of a rule file. Every mistake of the file is an error that names its line. */
export function runScript(file: string, options: ScriptOptions): number {
  if (options.target !== 'powershell') {
    throw new KnownError('TargetNotSupported', `'${options.target}' is not a target. Allowed: powershell.`);
  }
  if ((options.out === undefined) === (options.stdout !== true)) {
    throw new KnownError('OutputNotChosen', 'Say where the script goes: --out DIR or --stdout.');
  }
  const extension = path.extname(file);
  if (extension !== '.ini') {
    throw new KnownError(
      'RuleFileKind',
      `'${file}' has the extension '${extension}'. This version reads .ini rule files.`,
    );
  }
  const rules = readRuleFile(readText(file));
  if (rules.mistakes.length > 0) {
    const list = rules.mistakes.map(({ id, line, message }) => `${file}:${line}: ${message} [${id}]`);
    throw new KnownError('RuleFileMistakes', list.join('\n'));
  }
  const script = renderApplyScript(rules, path.basename(file));
  if (options.out === undefined) {
    process.stdout.write(script);
    return 0;
  }
  mkdirSync(options.out, { recursive: true });
  const written = path.join(options.out, `${path.basename(file, extension)}.apply.ps1`);
  writeFileSync(written, script);
  process.stderr.write(`Wrote ${written}\n`);
  return 0;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new KnownError('RuleFileNotReadable', `'${file}' cannot be read: ${(error as Error).message}`);
  }
}
