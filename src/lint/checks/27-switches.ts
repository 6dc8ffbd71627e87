import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';

/** `-Flag:$true` is not what people type; yes, no and unsaid is `[Nullable[bool]]`. */
export const switches: Check = {
  number: 27,
  id: 'SD03h',
  title: 'Flags are switches, and nothing is a [bool]',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) => {
        if (/^(?:bool|boolean)$/i.test(parameter.type)) {
          return {
            what: 'it is a [bool]',
            toDo: 'make it a Switch, or a [Nullable[bool]] where unsaid means something',
          };
        }
        const refused = parameter.type === 'switch' && (parameter.mandatory || parameter.byDefault !== undefined);
        return refused ? { what: 'a switch is mandatory or has a default', toDo: 'turn its meaning round' } : undefined;
      }),
    ),
};
