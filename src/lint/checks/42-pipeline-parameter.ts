import type { Check } from '../check.js';

/** What selects nothing takes nothing. */
export const pipelineParameter: Check = {
  number: 42,
  id: 'SC02b',
  title: 'Each parameter set has a parameter that takes pipeline input',
  inPowerShell: true,
};
