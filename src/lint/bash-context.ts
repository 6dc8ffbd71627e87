/** What checks of the bash helpers look at: the text, and what shells make of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { CheckResult, Finding } from './check.js';
import { verdict } from './check.js';

/** How a program ended. */
export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A function of the helpers. */
export interface BashFunction {
  readonly name: string;
  /** Of its first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** The lines of comment directly above it. */
  readonly comment: string;
}

/** Everything that checks of the bash helpers see. */
export interface BashContext {
  readonly text: string;
  /** A file with the text. */
  readonly file: string;
  /** Whether generated/ holds this text; undefined where it cannot be compared. */
  readonly recorded: boolean | undefined;
  readonly functions: readonly BashFunction[];
  /** Runs a program in an empty folder, with these variables and PATH alone; undefined where it is not installed. */
  readonly run: (
    program: string,
    args: readonly string[],
    env?: Record<string, string>,
  ) => Promise<ProgramResult | undefined>;
}

/** Where findings are. */
export const helpersPath = 'bash/wslnet.sh';

/** Judges in a folder of its own, which is gone afterwards. */
export async function withBashContext<T>(
  text: string,
  recorded: boolean | undefined,
  use: (context: BashContext) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-lint-'));
  try {
    const file = path.join(folder, 'wslnet.sh');
    writeFileSync(file, text);
    return await use({ text, file, recorded, functions: functionsOf(text), run: runner(folder) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runner(folder: string): BashContext['run'] {
  return async (program, args, env = {}) => {
    const cwd = mkdtempSync(path.join(folder, 'empty-'));
    const { PATH = '' } = process.env;
    const variables = { PATH, HOME: cwd, WSLNET_NETWORKING_MODE: 'nat', ...env };
    const settings = { cwd, env: variables, extendEnv: false, reject: false, input: '', timeout: 30_000 } as const;
    const { exitCode = -1, stdout, stderr, code } = await execa(program, args, settings);
    return code === 'ENOENT' ? undefined : { exitCode, stdout, stderr };
  };
}

/** Runs a script in bash, in which `$1` is the file of the helpers; further arguments follow. */
export function inBash(
  { run, file }: BashContext,
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ProgramResult | undefined> {
  return run('bash', ['--noprofile', '--norc', '-c', script, 'bash', file, ...args], env);
}

/** The point was not judged, because a program is missing. */
export function notInstalled(program: string): CheckResult {
  return { status: 'notRun', reason: `${program} is not installed` };
}

/** What is printed is a finding, a line each; nothing means passed. */
export function silentVerdict(result: ProgramResult | undefined, program: string, toDo: string): CheckResult {
  if (result === undefined) return notInstalled(program);
  const lines = `${result.stdout}\n${result.stderr}`.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 && result.exitCode !== 0) lines.push(`ended with ${result.exitCode}`);
  return verdict(lines.slice(0, 20).map((what) => ({ where: helpersPath, what, toDo })));
}

/** A finding for each line of code (comments and texts in single quotes and patterns of cases left out) that matches. */
export function linesThat(context: BashContext, pattern: RegExp, what: string, toDo: string): Finding[] {
  return context.text.split('\n').flatMap((line, index) => {
    const code = line
      .replace(/'[^']*'/g, "''")
      .replace(/(^|\s)#.*$/, '')
      // The pattern of a case is no command.
      .replace(/^\s*[^\s()]+(?: \| [^\s()]+)*\)(?=\s|$)/, '');
    const found = pattern.exec(code);
    return found === null ? [] : [{ where: `${helpersPath}:${index + 1}`, what: `${what}: ${found[0].trim()}`, toDo }];
  });
}

function functionsOf(text: string): BashFunction[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): BashFunction[] => {
    const [, indent, name] = /^(\t*)([\w:-]+)\(\) \{$/.exec(line) ?? [];
    if (name === undefined) return [];
    const end = lines.indexOf(`${indent}}`, index);
    let first = index;
    while (/^\t*#/.test(lines[first - 1] ?? '')) first--;
    const comment = lines.slice(first, index).join('\n');
    return [{ name, line: index + 1, text: lines.slice(index, end + 1).join('\n'), comment }];
  });
}
