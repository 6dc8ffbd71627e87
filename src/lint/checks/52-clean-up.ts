import type { Check } from '../check.js';

/** In finally, which every version has; the clean block is of PowerShell 7.3. */
export const cleanUp: Check = {
  number: 52,
  id: 'AC03/04',
  title: 'Cleaning up survives Ctrl-C',
  inPowerShell: true,
};
