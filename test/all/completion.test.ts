/** Completion in zsh and fish, as a user at a terminal gets it. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCompletionSetting } from '../cli/completion-setting.js';
import { lineAfterTab } from './line-after-tab.js';
import { runTool } from './tools.js';

const setting = makeCompletionSetting();
afterAll(setting.remove);
writeFileSync(path.join(setting.folder, 'near by.ini'), '');
writeFileSync(path.join(setting.folder, ':4.ini'), '');

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

describe('bash', () => {
  it.each([
    ['wslnet che', 'wslnet check '],
    ['wslnet check rul', 'wslnet check rules/'],
    ['wslnet check "rules/h', 'wslnet check "rules/home lab.ini" '],
    ['wslnet check rules/h', 'wslnet check rules/home\\ lab.ini '],
    ['wslnet check near', 'wslnet check near\\ by.ini '],
    ['wslnet check --format=j', 'wslnet check --format=json '],
  ])('%s', async (line, expected) => {
    expect(await lineAfterTab('bash', 'source <(wslnet completion bash)', line, setting)).toBe(expected);
  });
});

describe('zsh', () => {
  const setUp = 'autoload -Uz compinit; compinit -u -D; source <(wslnet completion zsh)';

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
    expect(await lineAfterTab('zsh', setUp, line, setting)).toBe(expected);
    expect(existsSync(setting.trap)).toBe(false);
  });

  it('says what is missing without compinit', async () => {
    const { stderr } = await runTool('zsh', ['-f', '-c', 'source "$1"', 'zsh', setting.script('zsh')]);
    expect(stderr).toContain('completion needs compinit');
  });
});
