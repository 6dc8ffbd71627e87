import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';

export const silentSource: BashCheck = {
  number: 2,
  title: 'Sourcing prints nothing, writes no file and stays in its folder',
  judge: async (context) =>
    silentVerdict(
      await inBash(context, 'here="$PWD"; source "$1"; [[ "$PWD" == "$here" ]] || echo "changed to $PWD"; ls -A'),
      'bash',
      'do work only when wslnet is called',
    ),
  note: 'Read for the network: sourcing only defines functions and registers a completion.',
};
