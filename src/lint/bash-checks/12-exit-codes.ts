import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';

export const exitCodes: BashCheck = {
  number: 12,
  title: 'Exit codes are documented and hold: 0 done, 1 not found, 2 wrong usage',
  judge: async (context) => {
    const script = `source "$1"; wslnet help | grep -q '^Exit code: 0 .* 1 .* 2 ' || echo 'wslnet help does not say the exit codes'
      ${[
        ['mode', 0],
        ['host-ip', 1],
        ['mode --nonsense', 2],
        ['check', 2],
        ['nonsense', 2],
      ]
        .map(
          ([command, code]) =>
            `(wslnet ${command} > /dev/null 2>&1); [[ $? -eq ${code} ]] || echo 'wslnet ${command} does not end with ${code}'`,
        )
        .join('\n')}`;
    return silentVerdict(
      await inBash(context, script, [], { WSLNET_PROC_NET: '/nowhere', PATH: '/usr/bin:/bin' }),
      'bash',
      'return the documented code',
    );
  },
  note: 'The cmdlets of the module throw errors with ids instead.',
};
