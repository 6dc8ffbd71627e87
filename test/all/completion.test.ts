/** Completion in zsh and fish, as a user at a terminal gets it. */
import { existsSync } from 'node:fs';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCompletionSetting } from '../cli/completion-setting.js';
import { runTool } from './tools.js';

const setting = makeCompletionSetting();
afterAll(setting.remove);

describe('fish', () => {
  async function completed(line: string): Promise<string[]> {
    const script = 'cd $argv[1]; source $argv[2]; complete --do-complete $argv[3]';
    const args = ['--no-config', '-c', script, '--', setting.folder, setting.script('fish'), line];
    const { stdout } = await runTool('fish', args, '', setting.env);
    return stdout.split('\n').filter((found) => found !== '');
  }

  it.each([
    ['wslnet che', ['check\tname every mistake of rule files, with its place and what is allowed']],
    ['wslnet check rul', ['rules/']],
    ['wslnet check rules/h', [expect.stringMatching(/^rules\/home\\? lab\.ini$/)]],
    ['wslnet check --format ', ['ini', 'json']],
    ['wslnet check --format=j', ['--format=json']],
  ])('%s', async (line, expected) => {
    expect((await completed(line)).toSorted()).toEqual(expected);
  });

  it('runs nothing of the line', async () => {
    await completed('wslnet check (touch trap) $(touch trap) rules/');
    expect(existsSync(setting.trap)).toBe(false);
  });
});

describe('zsh', () => {
  /** The line after the tab key, in a zsh on a pseudo-terminal. */
  async function afterTab(line: string): Promise<string> {
    const script = `
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PS1=; unsetopt prompt_sp zle_bracketed_paste; stty -echo; cd $1; autoload -Uz compinit; compinit -u -D"
      zpty -w shell "source <(wslnet completion zsh); zle -N show; show() { print -r -- \\"<<\\$BUFFER>>\\"; }; bindkey '^X' show; print ready"
      zpty -r shell answer '*ready*'
      zpty -n -w shell "$2"$'\\t\\x18'
      zpty -r shell answer '*<<*>>*'
      print -r -- "\${\${answer##*<<}%%>>*}"
      zpty -d shell`;
    const { stdout } = await execa('zsh', ['-f', '-c', script, 'zsh', setting.folder, line], {
      env: setting.env,
      timeout: 30_000,
    });
    return stdout;
  }

  it.each([
    ['wslnet che', 'wslnet check '],
    ['wslnet check rul', 'wslnet check rules/'],
    ['wslnet check rules/h', 'wslnet check rules/home\\ lab.ini '],
    ['wslnet check "rules/h', 'wslnet check "rules/home lab.ini" '],
    ['wslnet check rules/\\$', 'wslnet check rules/\\$\\(touch\\ trap\\).ini '],
    ['wslnet check --form', 'wslnet check --format '],
    ['wslnet check --format=j', 'wslnet check --format=json '],
    ['wslnet check $(touch trap) `touch trap` rules/tea', 'wslnet check $(touch trap) `touch trap` rules/team.json '],
  ])('%s', async (line, expected) => {
    expect(await afterTab(line)).toBe(expected);
    expect(existsSync(setting.trap)).toBe(false);
  });

  it('says what is missing without compinit', async () => {
    const { stderr } = await runTool('zsh', ['-f', '-c', 'source "$1"', 'zsh', setting.script('zsh')]);
    expect(stderr).toContain('completion needs compinit');
  });
});
