import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { linesThat } from '../bash-context.js';

export const noStrictMode: BashCheck = {
  number: 16,
  title: 'Sets no strict mode for the shell that sources it',
  judge: (context) =>
    verdict(
      linesThat(context, /^\s*\\?set\s+[-+](?!-)/, 'changes the options of the caller', 'leave it to the caller'),
    ),
};
