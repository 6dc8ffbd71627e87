import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';

export const argumentsFirst: BashCheck = {
  number: 14,
  title: 'Arguments are checked before anything is done: ports are 1 to 65535',
  judge: async (context) =>
    silentVerdict(
      await inBash(
        context,
        `source "$1"; for arguments in 'check 0' 'check 65536' 'check 08x' 'check -1' 'check 1 2' 'forward add 0' 'forward add 65536' 'forward add x' 'forward remove 70000' 'ip extra' 'mode --nonsense'; do out="$(wslnet $arguments 2> err)"; [[ $? -eq 2 && -z "$out" && "$(wc -l < err)" -eq 1 ]] || echo "wslnet $arguments is not refused with 2 and one line"; done`,
      ),
      'bash',
      'check it first',
    ),
};
