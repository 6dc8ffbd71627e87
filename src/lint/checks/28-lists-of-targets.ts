import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';

/** What selects the things that a cmdlet works on stands first. */
export const listsOfTargets: Check = {
  number: 28,
  id: 'SD03i',
  title: 'The first positional parameter takes a list',
  note: 'Not the path of a file that a cmdlet writes: it writes one, as Export-Csv does.',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ cmdlet, parameter }) =>
        cmdlet.kind !== 'export' && parameter.position === 0 && !parameter.array && parameter.validateSet.length === 0
          ? { what: 'it takes a single value', toDo: 'make it a list in the model' }
          : undefined,
      ),
    ),
};
