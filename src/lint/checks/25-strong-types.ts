import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings, typeOf } from '../parameters.js';

/** Names whose values are numbers. */
const number = /(?:Port|Timeout|Seconds|Milliseconds|Count|Depth|Size|Limit)$/;

/** A number that is text sorts wrongly; a text that is a number loses its zeros. */
export const strongTypes: Check = {
  number: 25,
  id: 'SD03f',
  title: 'Types are strong: text only for what is text',
  note: 'design.md section 5 wins for ports, which may be ranges (80, 8000-8010), and for addresses, which are text as IP Helper stores them (the guidelines, too, have IpAddress: String); the rules check both. A size of a configuration file is text with a unit, and its numbers have the ranges of the catalogue.',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) => {
        const { name, type, validateRange, setting } = parameter;
        if (/^(?:object|psobject|array|hashtable)?$/i.test(type)) {
          return { what: `it is a ${typeOf(parameter)}`, toDo: 'give it a type of src/model/types.ts' };
        }
        if (setting !== undefined) return undefined;
        // A port may be a range, which no number can be.
        if (number.test(name) && type !== 'int' && !name.endsWith('Port')) {
          return { what: `a number is a ${typeOf(parameter)}`, toDo: 'give it a type with @powershell int' };
        }
        return number.test(name) && type === 'int' && validateRange === undefined
          ? { what: 'any number is taken', toDo: 'give its type @validateRange' }
          : undefined;
      }),
    ),
};
