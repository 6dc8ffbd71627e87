import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath } from '../bash-context.js';

export const naming: BashCheck = {
  number: 8,
  title: 'Functions are named by one scheme',
  judge: ({ functions }) =>
    verdict(
      functions
        .filter(({ name }) => !/^(wslnet|_wslnet__[A-Za-z]\w*)$/.test(name))
        .map(({ name, line }) => ({
          where: `${helpersPath}:${line}`,
          what: `the function ${name}`,
          toDo: 'name it _wslnet__name',
        })),
    ),
  note: 'design.md wins: one public function, wslnet, with subcommands, instead of wslnet_verb_noun.',
};
