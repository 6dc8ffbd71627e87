import type { BashCheck } from '../bash-check.js';
import { silentVerdict } from '../bash-context.js';

export const parses: BashCheck = {
  number: 29,
  title: 'bash -n finds nothing',
  judge: async (context) => silentVerdict(await context.run('bash', ['-n', context.file]), 'bash', 'mend the syntax'),
  note: 'In the installed version; older ones in the workflow.',
};
