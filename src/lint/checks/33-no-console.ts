import type { Check } from '../check.js';

/** Neither [Console] nor Write-Host nor $Host.UI. */
export const noConsole: Check = {
  number: 33,
  id: 'SD04c',
  title: 'Nothing writes past the streams',
  inPowerShell: true,
};
