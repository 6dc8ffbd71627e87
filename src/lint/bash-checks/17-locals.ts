import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { linesThat } from '../bash-context.js';

export const locals: BashCheck = {
  number: 17,
  title: 'No local hides an exit status, and none is read-only',
  judge: (context) =>
    verdict([
      ...linesThat(
        context,
        /\blocal\s[^;]*=\s*"?\$\((?!\()/,
        'local hides the status of the command',
        'assign on a line of its own',
      ),
      ...linesThat(
        context,
        /\blocal\s+-\w*r/,
        'a read-only local clashes in functions that are called',
        'leave -r out',
      ),
    ]),
};
