import { always } from '../check.js';
import type { Check } from '../check.js';

/** Half of it is done here, and half is no pass. */
export const packedModule: Check = {
  number: 88,
  title: 'Tests run on the packed module, in a fresh process, on Windows PowerShell 5.1 and PowerShell 7',
  judge: always({
    status: 'notRun',
    reason:
      'npm test runs them on the unpacked package in the engine of PowerShell 7 (test/packaging/packed-module.test.ts); on Windows PowerShell the workflow does',
  }),
};
