import type { Check } from '../check.js';

/** A manifest that Test-ModuleManifest refuses cannot be published. */
export const publishable: Check = {
  number: 73,
  title: 'The manifest passes Test-ModuleManifest, and the package publishes to a folder',
  inPowerShell: true,
  note: "A pass is that of the manifest. NuGet's own reader takes the package (test/packaging); the workflow tries Publish-PSResource.",
};
