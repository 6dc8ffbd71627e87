import type { BashCheck } from '../bash-check.js';
import { silentVerdict } from '../bash-context.js';
import { shellcheckOptions } from '../shell-tools.js';

export const shellcheck: BashCheck = {
  number: 30,
  title: 'shellcheck finds nothing, at any severity and with the optional checks',
  judge: async (context) =>
    silentVerdict(
      await context.run('shellcheck', [...shellcheckOptions, context.file]),
      'shellcheck',
      'mend it, or say on the line above why it is right',
    ),
};
