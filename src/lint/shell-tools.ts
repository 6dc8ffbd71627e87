/** How the tools of shell scripts are called, here and in the tests. */

/** Optional checks of shellcheck that suit this code. */
const optionalChecks = [
  'add-default-case',
  'avoid-nullary-conditions',
  'check-extra-masked-returns',
  'check-set-e-suppressed',
  'check-unassigned-uppercase',
  'deprecate-which',
  'quote-safe-variables',
  'require-double-brackets',
];

/** Everything that shellcheck can find, a line for each finding. */
export const shellcheckOptions: readonly string[] = [
  '--norc',
  '--shell=bash',
  '--severity=style',
  '--format=gcc',
  `--enable=${optionalChecks.join(',')}`,
];

/** Tabs, indented cases, a space after `>`. */
export const shfmtOptions: readonly string[] = ['-ln', 'bash', '-i', '0', '-ci', '-sr'];
