import type { Check } from '../check.js';

/** On the simulated machine: an object that names nothing, and behind it one that names something. */
export const nextItemRuns: Check = {
  number: 14,
  id: 'RC06b',
  title: 'An error of one item does not keep the next from running',
  inPowerShell: true,
  note: 'Add is all or nothing on purpose (ARCHITECTURE.md), and left out.',
};
