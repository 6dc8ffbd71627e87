import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { functionTexts } from '../function-text.js';
import { manifestTexts, manifestValue } from '../manifest-file.js';
import { modulePath } from '../module-files.js';

/** A missing key means `*`, which slows the discovery of commands down for everybody. */
export const explicitExports: Check = {
  number: 55,
  title: 'The manifest exports exactly the cmdlets, and says so in every key',
  judge: (context) => {
    const where = modulePath(context, 'manifest');
    const keys = ['FunctionsToExport', 'CmdletsToExport', 'AliasesToExport', 'VariablesToExport'];
    const findings = keys.flatMap((key): Finding[] => {
      const value = manifestValue(context, key);
      if (value === undefined)
        return [{ where, what: `${key} is missing`, toDo: 'write @() where nothing is exported' }];
      const listed = value !== null && !manifestTexts(context, key).some((name) => name.includes('*'));
      return listed ? [] : [{ where, what: `${key} is ${JSON.stringify(value)}`, toDo: 'list the names' }];
    });
    const exported = manifestTexts(context, 'FunctionsToExport');
    const models = context.ir.cmdlets.map(({ name }) => name);
    const defined = functionTexts(context);
    return verdict([
      ...findings,
      ...models
        .filter((name) => !exported.includes(name))
        .map((name) => ({ where, what: `${name} is not exported`, toDo: 'add it to FunctionsToExport' })),
      ...exported
        .filter((name) => !models.includes(name))
        .map((name) => ({ where, what: `'${name}' is exported and no cmdlet`, toDo: 'take it out' })),
      ...models
        .filter((name) => !defined.has(name))
        .map((name) => ({ where: modulePath(context, 'module'), what: `${name} is not defined`, toDo: 'render it' })),
    ]);
  },
};
