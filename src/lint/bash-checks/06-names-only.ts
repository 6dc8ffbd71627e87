import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';
import { changes, difference, namesOfShell } from '../shell-state.js';

export const namesOnly: BashCheck = {
  number: 6,
  title: 'Sourcing brings names of wslnet only',
  judge: async (context) => {
    const result = await inBash(context, difference(namesOfShell, 'source "$1"'));
    const others =
      result &&
      changes(result.stdout).filter(
        (line) =>
          !/^> (declare -f (wslnet|_wslnet__\w+)|complete -F _wslnet__\w+ wslnet|declare -\S+ WSLNET_\w+)$/.test(line),
      );
    return silentVerdict(
      result && { ...result, stdout: (others ?? []).join('\n') },
      'bash',
      'make it local, or name it _wslnet__',
    );
  },
};
