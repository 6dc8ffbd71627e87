import type { BashCheck } from '../bash-check.js';
import type { Finding } from '../check.js';
import { verdict } from '../check.js';
import { helpersPath, inBash, notInstalled } from '../bash-context.js';

const settings = [
  'set -u',
  'set -e',
  'set -o pipefail',
  'set -euo pipefail',
  'set -C',
  'set -f',
  'shopt -s failglob',
  'shopt -s nullglob',
  'shopt -u extglob',
  'shopt -s extglob',
  'shopt -s nocasematch',
  'IFS=0123456789',
  'IFS=',
  'LC_ALL=C.UTF-8',
];

export const optionsOfTheShell: BashCheck = {
  number: 15,
  title: 'Works under every option and IFS of the caller, with the same answers',
  judge: async (context) => {
    const answers =
      'source "$1"; wslnet mode; wslnet host-ip; wslnet listeners --json; wslnet check 8080; printf "%s\\n" "$?"';
    const plain = await inBash(context, `{ ${answers}; } 2>&1`);
    const findings: Finding[] = [];
    for (const setting of settings) {
      const other = await inBash(
        context,
        `${setting}; { ${answers}; } 2>&1 || :`.replaceAll('; wslnet', ' || :; wslnet').replace('8080;', '8080 && :;'),
      );
      const same =
        other?.stdout.split('\n').slice(0, -1).join('\n') === plain?.stdout.split('\n').slice(0, -1).join('\n');
      if (!same)
        findings.push({
          where: helpersPath,
          what: `other answers after '${setting}': ${JSON.stringify((other?.stdout ?? '').slice(-120))}`,
          toDo: 'set what the code needs in the function wslnet, as a local',
        });
    }
    return plain === undefined ? notInstalled('bash') : verdict(findings);
  },
};
