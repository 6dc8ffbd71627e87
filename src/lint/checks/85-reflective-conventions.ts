import type { Check } from '../check.js';

/** The tests of the conventions look at themselves: no name of a command is in them. */
export const reflectiveConventions: Check = {
  number: 85,
  title: 'Conventions are tested over all exported commands, not over a list',
  inPowerShell: true,
};
