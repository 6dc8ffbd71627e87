import type { Check } from '../check.js';

/** A plan can hold hundreds of operations. */
export const showsProgress: Check = {
  number: 32,
  id: 'SD04b',
  title: 'Every cmdlet that changes something can show progress',
  inPowerShell: true,
};
