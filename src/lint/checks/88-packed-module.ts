import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for packages. */
export const packedModule: Check = {
  number: 88,
  title: 'Tests run on the packed module, in a fresh process',
  judge: always(untilPackaging),
};
