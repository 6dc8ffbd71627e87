import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { approvedVerbs, partsOf } from '../words.js';

/** No synonyms either: Delete, Create and the like are not in the table. */
export const approvedVerb: Check = {
  number: 1,
  id: 'RD01',
  title: 'Verbs are approved ones',
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets
        .filter(({ name }) => !approvedVerbs.has(partsOf(name).verb))
        .map(({ name }) => ({
          where: name,
          what: `'${partsOf(name).verb}' is not an approved verb`,
          toDo: 'take one that Get-Verb lists, such as Remove for Delete and New for Create',
        })),
    ),
};
