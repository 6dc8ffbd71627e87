import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath, linesThat } from '../bash-context.js';

/** Patterns of what stands at a command's place, and why it is banned. */
const bannedCommands: Record<string, string> = {
  echo: 'reads options',
  eval: 'runs text',
  let: 'evaluates text, and fails where the result is 0',
  which: 'is a program, and knows no functions',
  realpath: 'is not everywhere',
  'readlink -f': 'is GNU',
  'grep -P': 'is GNU',
  'sed -i': 'differs between GNU and BSD',
  'sort -V': 'is GNU',
  'date -d': 'is GNU',
  'stat -c': 'is GNU',
  'ls \\S*\\|': 'names of files are not lines',
  exit: 'ends the shell of the user',
  exec: 'changes the shell of the user',
};

export const banned: BashCheck = {
  number: 32,
  title: 'No banned command, unless marked on its line',
  judge: (context) => {
    const allowed = new Set(
      context.text
        .split('\n')
        .flatMap((line, index) => (/# wslnet-lint: allow \S/.test(line) ? [`${helpersPath}:${index + 1}`] : [])),
    );
    const found = Object.entries(bannedCommands).flatMap(([pattern, reason]) =>
      linesThat(
        context,
        new RegExp(`(?:^\\s*|[;&|(]\\s*|\\b(?:if|then|else|do|!)\\s+)\\\\?(${pattern})(?=\\s|$)`),
        reason,
        'write it otherwise, or end the line with # wslnet-lint: allow WHY',
      ),
    );
    return verdict(found.filter(({ where }) => !allowed.has(where)));
  },
};
