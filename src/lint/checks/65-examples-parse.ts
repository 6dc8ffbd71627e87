import type { Check } from '../check.js';

/** Each runs on the simulated machine, too (Help.Tests.ps1). */
export const examplesParse: Check = {
  number: 65,
  title: 'Examples parse, and use only commands and parameters that exist',
  inPowerShell: true,
};
