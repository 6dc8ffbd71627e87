import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { linesThat } from '../bash-context.js';

export const emptyLists: BashCheck = {
  number: 18,
  title: 'Lists that can be empty are guarded: before bash 4.4 they are unset under set -u',
  judge: (context) =>
    verdict(
      linesThat(context, /(?<!\+)"\$\{(?!before\[)\w+\[@\]\}"/, 'an unguarded list', 'write "${list[@]+"${list[@]}"}"'),
    ),
  note: 'The words before the cursor are never none: the first is wslnet.',
};
