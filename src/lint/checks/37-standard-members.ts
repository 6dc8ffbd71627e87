import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { modulePath, moduleText } from '../module-files.js';

/** Format-List and Group-Object know an object by these. */
export const standardMembers: Check = {
  number: 37,
  id: 'SC01c',
  title: 'Each output type has a default display set and a key in types.ps1xml',
  judge: (context) => {
    const types = moduleText(context, 'types').split('<Type>').slice(1);
    const where = modulePath(context, 'types');
    return verdict(
      context.ir.objects.flatMap(({ typeName }): Finding[] => {
        const own = types.find((type) => type.includes(`<Name>${typeName}</Name>`)) ?? '';
        return ['DefaultDisplayPropertySet', 'DefaultKeyPropertySet']
          .filter((set) => !own.includes(`<Name>${set}</Name>`) || !/<ReferencedProperties>\s*<Name>/.test(own))
          .map((set) => ({ where, what: `${typeName} has no ${set}`, toDo: 'write @table and @key of the object' }));
      }),
    );
  },
};
