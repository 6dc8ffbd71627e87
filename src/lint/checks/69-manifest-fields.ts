import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { manifestTexts } from '../manifest-file.js';
import { modulePath } from '../module-files.js';

const wanted: Readonly<Record<string, RegExp>> = {
  Author: /\S/,
  Description: /.{40}/,
  ModuleVersion: /^\d+\.\d+\.\d+$/,
  PowerShellVersion: /^5\.1$/,
  CompatiblePSEditions: /^Desktop,Core$/,
};

/** Two editions, one version of three numbers, and the GUID that never changes. */
export const manifestFields: Check = {
  number: 69,
  title: 'The manifest says who, what, which version, and where it runs',
  judge: (context) => {
    const where = modulePath(context, 'manifest');
    const guid = manifestTexts(context, 'GUID')[0];
    return verdict([
      ...Object.entries(wanted)
        .filter(([key, form]) => !form.test(manifestTexts(context, key).join(',')))
        .map(([key, form]) => ({ where, what: `${key} does not have the form ${form}`, toDo: 'mend it' })),
      ...(guid === context.guid
        ? []
        : [{ where, what: `GUID is ${guid}`, toDo: `keep ${context.guid}: PowerShell knows the module by it` }]),
    ]);
  },
};
