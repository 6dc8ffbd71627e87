import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for packages. */
export const packageTags: Check = {
  number: 72,
  title: 'The tags of the package let Find-Command find every cmdlet',
  judge: always(untilPackaging),
};
