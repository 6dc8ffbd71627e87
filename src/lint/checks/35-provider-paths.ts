import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** `-LiteralPath` with the alias PSPath is what Get-ChildItem pipes into. */
export const providerPaths: Check = {
  number: 35,
  id: 'SC01a',
  title: 'Paths are -Path or -LiteralPath with the alias PSPath',
  note: 'Not the keys of a configuration file: they are no paths of this computer, or none that the cmdlet opens.',
  judge: (context) => {
    const paths = parametersNamed(context, /Path$/).filter(({ parameter }) => parameter.setting === undefined);
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
