import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';

/** Those that help lists. */
const commands = ['mode', 'host-ip', 'ip', 'listeners', 'check', 'dns', 'forward'];

export const help: BashCheck = {
  number: 13,
  title: 'Every command answers --help',
  judge: async (context) =>
    silentVerdict(
      await inBash(
        context,
        `source "$1"; for command in ${commands.join(' ')}; do [[ "$(wslnet "$command" --help 2> /dev/null)" == *"wslnet $command"* ]] || echo "wslnet $command --help says nothing of it"; done`,
      ),
      'bash',
      'print the help',
    ),
};
