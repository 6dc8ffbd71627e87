import { always, notApplicable } from '../check.js';
import type { Check } from '../check.js';

/** Not for us: plans and listings are decided as a whole. */
export const oneByOne: Check = {
  number: 44,
  id: 'SC03',
  title: 'Objects are put out one by one, never collected first',
  judge: always(
    notApplicable(
      'design.md section 2 wins: a rule decides over all facts at once, so that a plan is made as a whole or not at all; nothing could be put out before',
    ),
  ),
};
