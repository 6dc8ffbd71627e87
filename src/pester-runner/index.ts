/** `wslnet/pester-runner`: runs Pester files, also where PowerShell is not installed, and gives them to vitest. */
export { definePesterTests } from './define-tests.js';
export type { TestContext, TestFunctions } from './define-tests.js';
export { describePowerShell, findPowerShell } from './find-powershell.js';
export type { PowerShell } from './find-powershell.js';
export { findTestFiles } from './find-tests.js';
export { junitReport } from './junit.js';
export { countResults } from './results.js';
export type {
  PesterCounts,
  PesterFileError,
  PesterFileResult,
  PesterRun,
  PesterTest,
  PesterTestError,
} from './results.js';
export { runPester } from './run-pester.js';
export type { PesterRunOptions } from './run-pester.js';
