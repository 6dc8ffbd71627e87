import { always, notApplicable } from '../check.js';
import type { Check } from '../check.js';

/** Not for us: names of properties bind. */
export const inputObject: Check = {
  number: 46,
  id: 'AD01',
  title: '-InputObject where there is a matching object',
  judge: always(
    notApplicable(
      'design.md section 5 wins: objects bind by the names of their properties, so that the rows of a CSV file do, too',
    ),
  ),
};
