import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath, inBash, notInstalled } from '../bash-context.js';

export const zsh: BashCheck = {
  number: 22,
  title: 'zsh: the same answers',
  judge: async (context) => {
    const script =
      'source "$1"; wslnet mode; wslnet host-ip; wslnet listeners --json; wslnet help; wslnet check 70000; :';
    const bash = await inBash(context, script);
    const inZsh = await context.run('zsh', ['-f', '-c', script, 'zsh', context.file]);
    if (bash === undefined || inZsh === undefined) return notInstalled(bash === undefined ? 'bash' : 'zsh');
    return inZsh.stdout === bash.stdout && inZsh.stderr === bash.stderr
      ? verdict([])
      : verdict([
          {
            where: helpersPath,
            what: `zsh says ${JSON.stringify((inZsh.stderr || inZsh.stdout).slice(0, 160))}`,
            toDo: 'write it so that both shells read it alike',
          },
        ]);
  },
};
