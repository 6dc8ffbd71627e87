import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for signatures. */
export const signed: Check = {
  number: 77,
  title: 'Every file is signed, with a time stamp, as the last write before packing',
  judge: always(untilPackaging),
};
