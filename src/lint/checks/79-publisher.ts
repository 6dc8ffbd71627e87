import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for signatures. */
export const publisher: Check = {
  number: 79,
  title: 'Changes of the certificate are documented',
  judge: always(untilPackaging),
};
