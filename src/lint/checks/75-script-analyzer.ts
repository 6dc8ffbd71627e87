import type { Check } from '../check.js';

/** One test for each rule, by its name. */
export const scriptAnalyzer: Check = {
  number: 75,
  title: 'The default rules of PSScriptAnalyzer find nothing, at any severity',
  inPowerShell: true,
  note: 'Judged by our own reading of the rules over the syntax trees, not by PSScriptAnalyzer. docs/lint.md lists what is not covered.',
};
