import type { Check } from '../check.js';

/** Windows PowerShell does not have them, and strict mode makes reading them an error. */
export const platformVariables: Check = {
  number: 82,
  title: '$IsWindows and its like are neither set nor read',
  inPowerShell: true,
};
