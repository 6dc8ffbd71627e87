import type { Check } from '../check.js';

/** By the graph of calls in the syntax tree. */
export const callsShouldProcess: Check = {
  number: 5,
  id: 'RD04b',
  title: 'Nothing that changes the machine is reached without ShouldProcess',
  inPowerShell: true,
  note: 'design.md section 4 wins for what an earlier command left half done: it is taken back unasked, but never with -WhatIf.',
};
