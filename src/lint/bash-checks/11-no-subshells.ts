import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { linesThat } from '../bash-context.js';

export const noSubshells: BashCheck = {
  number: 11,
  title: 'Functions answer in a variable whose name they are given; nothing of ours runs in $(...)',
  judge: (context) =>
    verdict(linesThat(context, /\$\(\s*\\?_?wslnet\w*/, 'a subshell', 'print into the variable with printf -v')),
  note: 'Between the functions; wslnet itself prints.',
};
