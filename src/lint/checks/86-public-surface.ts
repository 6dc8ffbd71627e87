import type { Check } from '../check.js';

/** PublicSurface.Tests.ps1 against public-surface.txt. */
export const publicSurface: Check = {
  number: 86,
  title: 'The public surface is as recorded: a change of it is made on purpose',
  inPowerShell: true,
};
