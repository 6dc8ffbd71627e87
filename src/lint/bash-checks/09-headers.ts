import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath } from '../bash-context.js';

/** Commands are explained by `wslnet help`, functions of the standard library by src/rules/std, completion by its name. */
function explainsItself(name: string): boolean {
  return /_command$|^_wslnet__(main|help|complete|std_\w+)$/.test(name);
}

export const headers: BashCheck = {
  number: 9,
  title: 'A comment above every function that is long or takes arguments',
  judge: ({ functions }) =>
    verdict(
      functions
        .filter(
          ({ name, text, comment }) =>
            comment === '' && (text.split('\n').length > 12 || /"\$\{?[1-9]/.test(text)) && !explainsItself(name),
        )
        .map(({ name, line }) => ({
          where: `${helpersPath}:${line}`,
          what: `${name} has no comment`,
          toDo: 'say what it does, its arguments, its result',
        })),
    ),
  note: 'In sentences, not in fields of the Google style; those of rules come from their docstrings.',
};
