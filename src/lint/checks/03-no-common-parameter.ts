import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';
import { commonParameters } from '../words.js';

/** Aliases count, too: PowerShell refuses a function with an alias such as `ea`. */
export const noCommonParameter: Check = {
  number: 3,
  id: 'RD03',
  title: 'No parameter is named like a common parameter',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) => {
        const taken = [parameter.name, ...parameter.aliases].find((name) => commonParameters.has(name.toLowerCase()));
        return taken === undefined
          ? undefined
          : { what: `'${taken}' is a common parameter of PowerShell, or an alias of one`, toDo: 'take another name' };
      }),
    ),
};
