import type { BashCheck } from '../bash-check.js';
import { inBash } from '../bash-context.js';

export const shells: BashCheck = {
  number: 33,
  title: 'Tried in the oldest and the newest bash, and in zsh',
  judge: async (context) => {
    const bash = await inBash(context, 'printf "%s.%s" "${BASH_VERSINFO[@]:0:2}"');
    return {
      status: 'notRun',
      reason: `only the installed bash ${bash?.stdout ?? '(none)'} is here; test/bash runs in the others in the workflow's containers`,
    };
  },
};
