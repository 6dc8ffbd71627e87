import type { Check } from '../check.js';

/** A function without a process block sees the last object of the pipeline only. */
export const processBlock: Check = {
  number: 10,
  id: 'RC03',
  title: 'What takes pipeline input has a process block',
  inPowerShell: true,
};
