import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { inBash, linesThat, silentVerdict } from '../bash-context.js';

export const output: BashCheck = {
  number: 10,
  title: 'Data on standard output, messages on standard error, never with echo',
  judge: async (context) => {
    const echoes = linesThat(context, /(^|[\s;&|(])\\?echo\s/, 'echo reads options', "use printf '%s\\n'");
    if (echoes.length > 0) return verdict(echoes);
    return silentVerdict(
      await inBash(context, 'source "$1"; wslnet check nonsense 2> /dev/null; wslnet mode 2>&1 > /dev/null; :'),
      'bash',
      'print messages with _wslnet__complain',
    );
  },
};
