import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath, inBash, notInstalled, silentVerdict } from '../bash-context.js';

export const returns: BashCheck = {
  number: 4,
  title: 'Sourcing returns 0; in a shell that cannot use it, non-zero with one line, and the shell goes on',
  judge: async (context) => {
    const good = silentVerdict(await inBash(context, 'source "$1" || echo "returned $?"'), 'bash', 'return 0');
    if (good.status !== 'passed') return good;
    const other = await context.run('dash', ['-c', '. "$1" || echo "returned $?"', 'dash', context.file]);
    if (other === undefined) return notInstalled('dash');
    return other.stdout === 'returned 1' && /^wslnet: .+$/.test(other.stderr)
      ? verdict([])
      : verdict([
          {
            where: helpersPath,
            what: `dash prints ${JSON.stringify(other.stdout + other.stderr)}`,
            toDo: 'say on one line which shells can use it, and return 1, before any syntax of bash',
          },
        ]);
  },
};
