import type { Check } from '../check.js';

/** A private function may throw where every way to it leads through such a catch. */
export const terminatingErrors: Check = {
  number: 13,
  id: 'RC06a',
  title: 'Errors end a cmdlet with ThrowTerminatingError, never with a bare throw',
  inPowerShell: true,
};
