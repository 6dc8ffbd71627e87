import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';
import { isPascalCase } from '../words.js';

/** Aliases, too: completion shows them as they are written. */
export const pascalCaseParameters: Check = {
  number: 22,
  id: 'SD03c',
  title: 'Names of parameters are in Pascal case',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) => {
        const wrong = [parameter.name, ...parameter.aliases].find((name) => !isPascalCase(name));
        return wrong === undefined
          ? undefined
          : { what: `'${wrong}' is not in Pascal case`, toDo: 'write it like ListenPort' };
      }),
    ),
};
