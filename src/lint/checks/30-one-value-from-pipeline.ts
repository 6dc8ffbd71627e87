import type { Check } from '../check.js';

/** Two of them would both take the same object. */
export const oneValueFromPipeline: Check = {
  number: 30,
  id: 'SD03k',
  title: 'At most one parameter of a set takes the whole object of the pipeline',
  inPowerShell: true,
};
