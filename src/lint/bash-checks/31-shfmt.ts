import type { BashCheck } from '../bash-check.js';
import { silentVerdict } from '../bash-context.js';
import { shfmtOptions } from '../shell-tools.js';

export const shfmt: BashCheck = {
  number: 31,
  title: 'Formatted as shfmt does',
  judge: async (context) =>
    silentVerdict(
      await context.run('shfmt', [...shfmtOptions, '-d', context.file]),
      'shfmt',
      `format it: shfmt ${shfmtOptions.join(' ')} -w FILE`,
    ),
};
