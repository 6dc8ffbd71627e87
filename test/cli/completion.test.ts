/** Completion: what `wslnet complete` answers, and what bash and PowerShell make of it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { useEngine } from '../engine/harness.js';
import { makeCompletionSetting } from './completion-setting.js';
import { wslnet } from './wslnet.js';

const setting = makeCompletionSetting();
afterAll(setting.remove);
const surroundings = { cwd: setting.folder, env: setting.env };

/** The candidates without their descriptions; the last line has to be that of the protocol. */
async function candidates(...words: string[]): Promise<string[]> {
  const { stdout } = await execa('wslnet', ['complete', '--', ...words], surroundings);
  const lines = stdout.split('\n');
  expect(lines.at(-1)).toBe(':4');
  return lines.slice(0, -1).map((line) => line.split('\t')[0] ?? '');
}

describe('wslnet complete', () => {
  it('knows every command that --help lists, with its description', async () => {
    const { stdout: help } = await wslnet('--help');
    const listed = [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}(\w[\w-]*)/gm)].map(([, name]) => name);
    const { stdout } = await wslnet('complete', '--', '');
    expect(listed.length).toBeGreaterThan(5);
    expect(stdout.split('\n').slice(0, -1)).toEqual(
      listed.slice(0, listed.indexOf('help') + 1).map((name) => expect.stringMatching(new RegExp(`^${name}\t\\w`))),
    );
  });

  it('knows every option of every command', async () => {
    const { stdout: commands } = await wslnet('complete', '--', '');
    const names = commands.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')[0] ?? ''] : []));
    for (const name of names.filter((one) => one !== 'help')) {
      const { stdout: help } = await wslnet(name, '--help');
      const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
      expect([name, await candidates(name, '--')]).toEqual([name, options]);
    }
  });

  it.each([
    [['check', ''], ['rules/']],
    [
      ['check', 'rules/'],
      ['rules/$(touch trap).ini', 'rules/home lab.ini', 'rules/team.json'],
    ],
    [['check', '~/rules/h'], ['~/rules/home lab.ini']],
    [['check', 'rules/team.json', 'rules/t'], ['rules/team.json']],
    [['check', '--json', 'rules/t'], ['rules/team.json']],
    [
      ['check', '--format', ''],
      ['ini', 'json'],
    ],
    [['check', '--format=j'], ['json']],
    [['script', '--target', ''], ['powershell']],
    // generate has an option of this name, which takes a value.
    [['script', '--stdout', 'rules/t'], ['rules/team.json']],
    [['script', 'rules/team.json', ''], []],
    [['script', '--out', ''], ['rules/']],
    [['pester', '--tag', ''], []],
    [
      ['pester', '.', '--tag', ''],
      ['Net work', 'Slow'],
    ],
    [['pester', '--junit', 'rules/n'], ['rules/notes.txt']],
    [['pester', '--timeout', ''], []],
    [['completion', 'p'], ['powershell']],
    [['help', 'scr'], ['script']],
    [['no-such-command', ''], []],
    [['check', '/no/such/folder/'], []],
  ])('%j', async (words, expected) => {
    expect(await candidates(...words)).toEqual(expected);
  });
});

describe('wslnet completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('%s prints the script', async (shell) => {
    expect(`${(await wslnet('completion', shell)).stdout}\n`).toBe(readFileSync(setting.script(shell), 'utf8'));
  });

  it('names the shells where it does not know one', async () => {
    const { exitCode, stderr } = await wslnet('completion', 'tcsh');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Allowed choices are bash, zsh, fish, powershell')]);
  });
});

describe('bash', () => {
  /** What readline would get for these words, one a line. */
  async function completed(...words: string[]): Promise<string[]> {
    const script = `set -u; source <(wslnet completion bash); source <(wslnet completion bash)
      COMP_WORDS=(wslnet "$@"); COMP_CWORD=$#; _wslnet_complete; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await execa('bash', ['--norc', '-c', script, 'bash', ...words], surroundings);
    return stdout.split('\n');
  }

  it.each([
    [['che'], ['check']],
    [['check', 'rul'], ['rules/']],
    [['check', 'rules/home\\ l'], ['rules/home lab.ini']],
    [['check', '"rules/home l'], ['rules/home lab.ini']],
    // bash splits a word at its equals sign.
    [['check', '--format', '=', 'j'], ['json']],
    [
      ['check', '--format', '='],
      ['ini', 'json'],
    ],
  ])('%j', async (words, expected) => {
    expect(await completed(...words)).toEqual(expected);
  });

  it('runs nothing of the line, and nothing of the names of files', async () => {
    await completed('check', '$(touch trap)', '`touch trap`', 'rules/');
    expect(existsSync(setting.trap)).toBe(false);
  });

  it('leaves completion to the bash helpers where they are', async () => {
    const script = `source "$1"; source <(wslnet completion bash); complete -p wslnet`;
    const helpers = path.resolve('generated/bash/wslnet.sh');
    expect((await execa('bash', ['--norc', '-c', script, 'bash', helpers], surroundings)).stdout).toContain(
      '_wslnet__complete ',
    );
  });
});

describe('PowerShell', () => {
  const { run } = useEngine();

  /** The completions at the end of the line. */
  async function completed(line: string): Promise<string[]> {
    const script = `param ($Line, $Folder, $Path, $Script)
      Set-Location -LiteralPath $Folder
      $env:PATH = $Path
      . ([scriptblock]::Create([System.IO.File]::ReadAllText($Script)))
      $found = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null)
      $found.CompletionMatches | ForEach-Object { $_.CompletionText }`;
    const { output, errors } = await run(script, {
      arguments: {
        Line: line,
        Folder: setting.folder,
        Path: setting.env['PATH'] ?? '',
        Script: setting.script('powershell'),
      },
    });
    expect(errors).toEqual([]);
    return output as string[];
  }

  it.each([
    ['wslnet che', ['check']],
    ['wslnet completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['wslnet check --js', ['--json']],
    ['wslnet check --format=j', ['--format=json']],
    ['wslnet check rules/t', ['rules/team.json']],
    ['wslnet check rules/h', ["'rules/home lab.ini'"]],
    ["wslnet check 'rules/home l", ["'rules/home lab.ini'"]],
    ['wslnet check rules/$', ["'rules/$(touch trap).ini'"]],
  ])('%s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  it('runs nothing of the line', async () => {
    await completed('wslnet check $(touch trap) ’; touch trap; ’ (touch trap) rules/');
    expect(existsSync(setting.trap)).toBe(false);
  });
});
