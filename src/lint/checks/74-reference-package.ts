import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for packages. */
export const referencePackage: Check = {
  number: 74,
  title: 'The package equals the one that Compress-PSResource makes',
  judge: always(untilPackaging),
};
