import type { Check } from '../check.js';

/** By the syntax tree and on the simulated machine. */
export const everyRecord: Check = {
  number: 43,
  id: 'SC02c',
  title: 'Every object of the pipeline is processed, not only the last',
  inPowerShell: true,
};
