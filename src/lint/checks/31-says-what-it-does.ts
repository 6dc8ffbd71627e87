import type { Check } from '../check.js';

/** By the graph of calls: what the executor never reaches nobody hears. */
export const saysWhatItDoes: Check = {
  number: 31,
  id: 'SD04a',
  title: 'Every change is told with Write-Verbose, and what may surprise with Write-Warning',
  inPowerShell: true,
};
