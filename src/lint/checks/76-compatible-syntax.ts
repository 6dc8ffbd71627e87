import type { Check } from '../check.js';

/** Checked on the syntax tree: a newer PowerShell accepts it all. */
export const compatibleSyntax: Check = {
  number: 76,
  title: 'Syntax is that of Windows PowerShell 5.1 and PowerShell 7',
  inPowerShell: true,
  note: 'Syntax only: which commands and .NET members exist is the business of the printer and of test-windows.',
};
