/** What the tab key makes of a line, in a shell on a pseudo-terminal. */
import { execa } from 'execa';
import type { CompletionSetting } from '../cli/completion-setting.js';

/** How each shell is started, and how a key of it shows the line. */
const shells = {
  bash: {
    start: 'bash --noprofile --norc -i',
    show: `show() { printf '<<%s>>\\n' "$READLINE_LINE"; }; bind -x '"\\C-t": show'`,
  },
  zsh: {
    start: 'zsh -f -i',
    show: `unsetopt prompt_sp zle_bracketed_paste; show() { print -r -- "<<$BUFFER>>"; }; zle -N show; bindkey '^T' show`,
  },
};

/**
 * Types a line and the tab key, in the folder of the setting; returns the line as it then is.
 * @param setUp what the shell runs before; HELPERS and the like come from `env`
 */
export async function lineAfterTab(
  shell: keyof typeof shells,
  setUp: string,
  line: string,
  setting: CompletionSetting,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  // zpty of zsh makes the terminal, whichever shell is in it.
  const script = `
    zmodload zsh/zpty
    zpty shell $START
    zpty -w shell 'PS1=; stty -echo; eval "$SET_UP"; echo rea""dy'
    zpty -r shell answer '*ready*'
    zpty -n -w shell "$1"$'\\t\\x14'
    zpty -r shell answer '*<<*>>*'
    print -r -- "\${\${answer##*<<}%%>>*}"
    zpty -d shell`;
  const { start, show } = shells[shell];
  const { stdout } = await execa('zsh', ['-f', '-o', 'sh_word_split', '-c', script, 'zsh', line], {
    cwd: setting.folder,
    env: { ...setting.env, ...env, START: start, SET_UP: `${setUp}\n${show}` },
    timeout: 15_000,
  });
  return stdout;
}
