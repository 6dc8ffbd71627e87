import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for signatures. */
export const catalog: Check = {
  number: 78,
  title: 'The package has a catalog',
  judge: always(untilPackaging),
};
