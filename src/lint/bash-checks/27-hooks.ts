import type { BashCheck } from '../bash-check.js';
import { notApplicable } from '../check.js';

export const hooks: BashCheck = {
  number: 27,
  title: 'Hooks of the prompt keep the exit status and are added once',
  judge: (context) =>
    /PROMPT_COMMAND|precmd_functions|add-zsh-hook|\bDEBUG\b/.test(context.text)
      ? { status: 'needsPerson', lookAt: 'how the hook of the prompt is added, and what it returns' }
      : notApplicable('the helpers add no hooks'),
};
