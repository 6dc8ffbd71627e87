import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { isPascalCase, partsOf } from '../words.js';

/** `Get-WslIPAddress` is fine, `Get-WSLNETWORK` is not. */
export const pascalCaseName: Check = {
  number: 19,
  id: 'SD02',
  title: 'Names of cmdlets are in Pascal case',
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets
        .filter(({ name }) => !isPascalCase(partsOf(name).verb) || !isPascalCase(partsOf(name).noun))
        .map(({ name }) => ({
          where: name,
          what: 'the name is not in Pascal case',
          toDo: 'write it like Get-WslConfig',
        })),
    ),
};
