import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath, inBash, notInstalled } from '../bash-context.js';

export const noPrograms: BashCheck = {
  number: 25,
  title: 'Needs no ip, awk, sed or grep',
  judge: async (context) => {
    const answers = 'source "$1"; wslnet mode; wslnet host-ip; wslnet ip; wslnet listeners --json; wslnet dns';
    const plain = await inBash(context, answers);
    const bare = await inBash(context, `PATH=/nowhere; ${answers}`);
    if (plain === undefined) return notInstalled('bash');
    return bare?.stdout === plain.stdout && bare.stderr === plain.stderr
      ? verdict([])
      : verdict([
          {
            where: helpersPath,
            what: `without programs it says ${JSON.stringify((bare?.stderr ?? '').slice(0, 120))}`,
            toDo: 'read /proc/net',
          },
        ]);
  },
};
