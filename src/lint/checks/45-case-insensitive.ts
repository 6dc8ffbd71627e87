import type { Check } from '../check.js';

/** Ordinal comparison of the stored bytes is another thing: registry names and owners are not words of a user. */
export const caseInsensitive: Check = {
  number: 45,
  id: 'SC04',
  title: 'Input is compared without case',
  inPowerShell: true,
};
