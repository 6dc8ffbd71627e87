import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { linesThat } from '../bash-context.js';

export const noEval: BashCheck = {
  number: 28,
  title: 'Nothing reaches eval or the prompt',
  judge: (context) =>
    verdict([
      ...linesThat(context, /(^|[\s;&|(])\\?eval\s/, 'eval runs text', 'print into a variable with printf -v'),
      ...linesThat(context, /\bPS[0-4]\+?=/, 'a prompt is expanded each time', 'leave prompts alone'),
    ]),
};
