import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { partsOf } from '../words.js';

/** A noun alone must tell whose it is, because any module can have a Get-PortForward. */
export const specificNoun: Check = {
  number: 17,
  id: 'SD01a',
  title: 'Nouns are specific and have the prefix Wsl',
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets
        .filter(({ name }) => !/^Wsl[A-Z]/.test(partsOf(name).noun))
        .map(({ name }) => ({
          where: name,
          what: `the noun '${partsOf(name).noun}' does not begin with Wsl and a word`,
          toDo: 'name it like WslPortForward',
        })),
    ),
};
