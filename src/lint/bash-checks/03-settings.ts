import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';
import { changes, difference, settingsOfShell } from '../shell-state.js';

export const settingsStay: BashCheck = {
  number: 3,
  title: 'Sourcing changes no option, trap, locale, prompt, IFS, PATH or umask',
  judge: async (context) => {
    const result = await inBash(context, difference(settingsOfShell, 'source "$1"'));
    return silentVerdict(
      result && { ...result, stdout: changes(result.stdout).join('\n') },
      'bash',
      'set it in the function wslnet, as a local',
    );
  },
};
