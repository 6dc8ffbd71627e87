import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { everyParameter, parameterFindings, typeOf } from '../parameters.js';

/** What one cmdlet takes the next must take, too. */
export const sameNameSameType: Check = {
  number: 26,
  id: 'SD03g',
  title: 'Parameters of the same name have the same type in all cmdlets',
  note: 'Not the path of a file that a cmdlet writes (point 28).',
  judge: (context) => {
    const first = new Map<string, { where: string; type: string }>();
    for (const { cmdlet, parameter, where } of everyParameter(context)) {
      if (cmdlet.kind !== 'export' && !first.has(parameter.name))
        first.set(parameter.name, { where, type: typeOf(parameter) });
    }
    return verdict(
      parameterFindings(context, ({ cmdlet, parameter }) => {
        const other = first.get(parameter.name);
        return cmdlet.kind === 'export' || other === undefined || other.type === typeOf(parameter)
          ? undefined
          : { what: `it is a ${typeOf(parameter)}, and ${other.where} a ${other.type}`, toDo: 'make them one type' };
      }),
    );
  },
};
