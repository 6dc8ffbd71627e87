import { always } from '../check.js';
import type { Check } from '../check.js';

/** What was put out belongs to the next command, which may alter it. */
export const noKeptReference: Check = {
  number: 12,
  id: 'RC05',
  title: 'No reference is kept to an object that was put out',
  judge: always({
    status: 'needsPerson',
    lookAt: 'that no cmdlet reads an object again after it was put out, as Get cmdlets could that list once for all',
  }),
};
