import type { Check } from '../check.js';

/** A process block runs once without input, and once for each object that does not bind. */
export const noInputNoProcess: Check = {
  number: 51,
  id: 'AC02',
  title: 'What takes no pipeline input does its work in begin or end',
  inPowerShell: true,
};
