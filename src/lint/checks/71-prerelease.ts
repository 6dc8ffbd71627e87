import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for packages. */
export const prerelease: Check = {
  number: 71,
  title: 'A prerelease has only letters, digits and hyphens',
  judge: always(untilPackaging),
};
