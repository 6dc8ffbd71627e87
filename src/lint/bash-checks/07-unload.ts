import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';
import { changes, difference, namesOfShell, settingsOfShell } from '../shell-state.js';

export const unloads: BashCheck = {
  number: 7,
  title: 'wslnet unload leaves nothing',
  judge: async (context) => {
    const result = await inBash(
      context,
      difference(`${namesOfShell}; ${settingsOfShell}`, 'source "$1"; wslnet mode > /dev/null; wslnet unload'),
    );
    return silentVerdict(
      result && { ...result, stdout: changes(result.stdout).join('\n') },
      'bash',
      'take it away in _wslnet__unload',
    );
  },
};
