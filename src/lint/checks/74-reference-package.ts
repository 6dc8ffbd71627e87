import { always } from '../check.js';
import type { Check } from '../check.js';

/** PSResourceGet is in no package that a build on Linux could use. */
export const referencePackage: Check = {
  number: 74,
  title: 'The package equals the one that Compress-PSResource makes',
  judge: always({
    status: 'notRun',
    reason:
      "Compress-PSResource runs in the workflow; npm test compares with NuGet's own builder, which it calls (test/packaging/nuget.test.ts)",
  }),
};
