import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath, inBash, silentVerdict } from '../bash-context.js';

export const windowsPrograms: BashCheck = {
  number: 24,
  title: 'Programs of Windows may be absent, and their lines end with a carriage return',
  judge: async (context) => {
    if (!/\$'\\r'/.test(context.text))
      return verdict([
        {
          where: helpersPath,
          what: 'leaves carriage returns in what programs of Windows print',
          toDo: "remove $'\\r'",
        },
      ]);
    const result = await inBash(
      context,
      'source "$1"; wslnet forward list > out 2> err; [[ $? -eq 1 && ! -s out && "$(wc -l < err)" -eq 1 ]] || echo "does not say that Windows is not there"; rm out err',
    );
    return silentVerdict(result, 'bash', 'return 1, with a line that says why');
  },
};
