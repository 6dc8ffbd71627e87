/** Completion of the bash helpers with the command line tool itself, in bash and zsh on a terminal. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { helpers } from '../bash/run-bash.js';
import { makeCompletionSetting } from '../cli/completion-setting.js';
import { lineAfterTab } from './line-after-tab.js';

const setting = makeCompletionSetting();
afterAll(setting.remove);
writeFileSync(path.join(setting.folder, 'near by.ini'), '');
writeFileSync(path.join(setting.folder, 'rules', "it's.ini"), '');

const both: [string, string][] = [
  // Commands of the helpers, commands of the tool, and both.
  ['wslnet list', 'wslnet listeners '],
  ['wslnet scr', 'wslnet script '],
  ['wslnet mode --e', 'wslnet mode --explain '],
  ['wslnet config eff', 'wslnet config effective '],
  ['wslnet script --tar', 'wslnet script --target '],
  ['wslnet script --target=p', 'wslnet script --target=powershell '],
  // A folder is gone on into.
  ['wslnet check rul', 'wslnet check rules/'],
  ['wslnet check "rul', 'wslnet check "rules/'],
  ['wslnet check rules/t', 'wslnet check rules/team.json '],
  ['wslnet check "rules/h', 'wslnet check "rules/home lab.ini" '],
  ["wslnet check 'rules/h", "wslnet check 'rules/home lab.ini' "],
  ['wslnet check rules/h', 'wslnet check rules/home\\ lab.ini '],
  ['wslnet check rules/home\\ l', 'wslnet check rules/home\\ lab.ini '],
  ['wslnet check "rules/it\'', 'wslnet check "rules/it\'s.ini" '],
  ['wslnet check near', 'wslnet check near\\ by.ini '],
  // A file makes it the command of the tool, a port that of the helpers.
  ['wslnet check "rules/home lab.ini" --f', 'wslnet check "rules/home lab.ini" --format '],
  ['wslnet check --e', 'wslnet check --explain '],
  ['wslnet check 80 --e', 'wslnet check 80 --explain '],
  ['wslnet check 80 --f', 'wslnet check 80 --f'],
  ['wslnet plan --facts=rules/t', 'wslnet plan --facts=rules/team.json '],
  ['wslnet check $(touch trap) "`touch trap`" rules/t', 'wslnet check $(touch trap) "`touch trap`" rules/team.json '],
];

describe.each([
  ['bash', 'source "$HELPERS"'],
  ['zsh', 'autoload -Uz compinit; compinit -u -D; source "$HELPERS"'],
] as const)('%s', (shell, setUp) => {
  it.each(both)('%s', async (line, expected) => {
    expect(await lineAfterTab(shell, setUp, line, setting, { HELPERS: helpers })).toBe(expected);
    expect(existsSync(setting.trap)).toBe(false);
  });
});
