import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { manifestTexts } from '../manifest-file.js';
import { modulePath } from '../module-files.js';

/** Nothing is a release. `packaging/module-version.ts` says why it is narrower than the guideline. */
export const prerelease: Check = {
  number: 71,
  title: 'A prerelease has only letters, digits and hyphens, and a version of three numbers',
  note: 'Narrower here: lower-case letters and digits, so that PowerShell, NuGet and SemVer have one order.',
  judge: (context) => {
    const where = modulePath(context, 'manifest');
    const [label] = manifestTexts(context, 'Prerelease');
    const [version = ''] = manifestTexts(context, 'ModuleVersion');
    if (label === undefined) return verdict([]);
    return verdict([
      ...(/^[a-z][a-z0-9]*$/.test(label)
        ? []
        : [{ where, what: `Prerelease is '${label}'`, toDo: 'change the version of package.json' }]),
      ...(/^\d+\.\d+\.\d+$/.test(version)
        ? []
        : [{ where, what: `a prerelease of '${version}'`, toDo: 'give the version three numbers' }]),
    ]);
  },
};
