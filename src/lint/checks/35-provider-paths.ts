import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** `-LiteralPath` with the alias PSPath is what Get-ChildItem pipes into. */
export const providerPaths: Check = {
  number: 35,
  id: 'SC01a',
  title: 'Paths are -Path or -LiteralPath with the alias PSPath',
  judge: (context) => {
    const paths = parametersNamed(context, /Path$/);
    if (paths.length === 0) return notApplicable('no cmdlet takes a path');
    return verdict(
      paths
        .filter(({ parameter: { name, aliases } }) => name !== 'Path' && !aliases.includes('PSPath'))
        .map(({ where }) => ({
          where,
          what: 'Get-ChildItem cannot be piped into it',
          toDo: 'call it path, or literalPath with @alias PSPath',
        })),
    );
  },
};
