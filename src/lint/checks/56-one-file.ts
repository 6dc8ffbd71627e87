import type { Check } from '../check.js';

/** Each file that is loaded costs time and a signature check. */
export const oneFile: Check = {
  number: 56,
  title: 'The module is one file, without a loop that loads others',
  inPowerShell: true,
  note: 'design.md section 4 wins for what not every call needs: the rules, the texts of errors and the functions for files are loaded by the first call that needs them.',
};
