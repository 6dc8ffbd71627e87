import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { looksPlural, partsOf } from '../words.js';

/** Also where a cmdlet puts out many. */
export const singularNoun: Check = {
  number: 18,
  id: 'SD01b',
  title: 'Nouns are singular',
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets
        .filter(({ name }) => looksPlural(partsOf(name).noun))
        .map(({ name }) => ({ where: name, what: 'the noun is a plural', toDo: 'take the singular' })),
    ),
};
