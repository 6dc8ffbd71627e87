import { verdict } from '../check.js';
import type { Check } from '../check.js';

/** Silent by default, and the objects for those who want them. */
export const passThru: Check = {
  number: 29,
  id: 'SD03j',
  title: 'Cmdlets that change something have -PassThru',
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets
        .filter(({ confirms, parameters }) => confirms && !parameters.some(({ name }) => name === 'PassThru'))
        .map(({ name }) => ({
          where: name,
          what: 'it cannot put out what it changed',
          toDo: 'add a switch passThru to its model',
        })),
    ),
};
