import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { cmdletTexts } from '../function-text.js';

/** The impact has to be in the model: a default that nobody thought of is no decision. */
export const cmdletBinding: Check = {
  number: 9,
  id: 'RC01/02',
  title: 'Cmdlets have CmdletBinding, a default among parameter sets, and an impact chosen on purpose',
  judge: (context) => {
    const unbound = cmdletTexts(context).flatMap(([where, text]): Finding[] => {
      const binding = /^\s*\[CmdletBinding\(([^\n]*)\)\]$/m.exec(text)?.[1];
      if (binding === undefined) {
        return [{ where, what: 'it has no [CmdletBinding()]', toDo: 'write it above param in the template' }];
      }
      const sets = new Set([...text.matchAll(/(?<!Default)ParameterSetName = '([^']+)'/g)].map(([, set]) => set));
      return sets.size > 1 && !binding.includes('DefaultParameterSetName')
        ? [{ where, what: `none of its ${sets.size} parameter sets is the default`, toDo: 'name one' }]
        : [];
    });
    const undecided = context.ir.cmdlets
      .filter(({ confirms, confirmImpact }) => confirms && confirmImpact === undefined)
      .map(({ name }) => ({ where: name, what: 'no impact was chosen', toDo: 'write @confirmImpact in its model' }));
    return verdict([...unbound, ...undecided]);
  },
};
