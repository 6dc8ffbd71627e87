import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';
import { changes, difference, namesOfShell } from '../shell-state.js';

export const sourcedTwice: BashCheck = {
  number: 1,
  title: 'Sourcing a second time is silent and changes nothing',
  judge: async (context) => {
    const work = 'source "$1"';
    const script = `set -u; source "$1"; ${difference(`${namesOfShell}; declare -f`, work)}`;
    const result = await inBash(context, script);
    return silentVerdict(
      result && { ...result, stdout: changes(result.stdout).join('\n') },
      'bash',
      'define without readonly, and only define',
    );
  },
};
