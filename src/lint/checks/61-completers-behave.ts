import type { Check } from '../check.js';

/** Also on a machine where nothing can be read. */
export const completersBehave: Check = {
  number: 61,
  title: 'Completers never fail, never start a program, and quote what needs it',
  inPowerShell: true,
};
