import type { Check } from '../check.js';

/** On the simulated machine. */
export const middleOfAPipeline: Check = {
  number: 41,
  id: 'SC02a',
  title: 'Every cmdlet with output works in the middle of a pipeline',
  inPowerShell: true,
};
