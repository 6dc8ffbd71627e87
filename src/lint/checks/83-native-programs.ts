import type { Check } from '../check.js';

/** By the syntax tree: who starts a program, and who reads how it ended. */
export const nativePrograms: Check = {
  number: 83,
  title: 'Exit codes of programs are looked at, and their bytes are decoded',
  inPowerShell: true,
  note: 'design.md section 4 wins for the means: programs are started as processes with explicit encodings, because setting [Console]::OutputEncoding fails without a console.',
};
