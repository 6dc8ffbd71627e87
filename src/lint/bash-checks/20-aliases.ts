import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath, inBash, notInstalled } from '../bash-context.js';

export const aliases: BashCheck = {
  number: 20,
  title: 'Aliases and functions of the user change nothing',
  judge: async (context) => {
    const answers = 'source "$1"; wslnet mode; wslnet host-ip; wslnet listeners --json; wslnet help';
    const plain = await inBash(context, answers);
    const names =
      'printf local read return shift unset declare ip awk sed grep cat ls command builtin complete type shopt';
    const other = await inBash(
      context,
      `shopt -s expand_aliases\nfor name in ${names}; do alias "$name=false #"; done\n\\unalias source eval 2> /dev/null\n${answers}`,
    );
    if (plain === undefined) return notInstalled('bash');
    return other?.stdout === plain.stdout
      ? verdict([])
      : verdict([
          {
            where: helpersPath,
            what: `other answers with aliases: ${JSON.stringify((other?.stderr ?? '').slice(0, 120))}`,
            toDo: 'escape the name with a backslash',
          },
        ]);
  },
};
