import type { BashCheck } from '../bash-check.js';
import { silentVerdict } from '../bash-context.js';

export const wholeFile: BashCheck = {
  number: 5,
  title: 'A file that was cut off runs nothing: what it defines stands in { ... }',
  judge: async (context) => {
    const lines = context.text.trimEnd().split('\n');
    const cut = lines.slice(0, Math.floor(lines.length / 2)).join('\n');
    const result = await context.run('bash', ['--norc', '-c', 'eval "$1" 2> /dev/null; declare -F', 'bash', cut]);
    return silentVerdict(result && { ...result, exitCode: 0 }, 'bash', 'put everything in { ... }');
  },
};
