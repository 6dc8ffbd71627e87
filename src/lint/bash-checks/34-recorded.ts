import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { helpersPath } from '../bash-context.js';

export const recordedFile: BashCheck = {
  number: 34,
  title: 'The generated file is recorded, with its help, and a change of it is seen',
  judge: ({ recorded }) =>
    recorded === undefined
      ? { status: 'notRun', reason: 'generated/ is not there' }
      : verdict(
          recorded
            ? []
            : [
                {
                  where: helpersPath,
                  what: 'differs from what is recorded in generated/',
                  toDo: 'run wslnet generate, look at the difference, and commit it',
                },
              ],
        ),
};
