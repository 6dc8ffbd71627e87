import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';
import { looksPlural } from '../words.js';

/** Also where a parameter takes a list. */
export const singularParameterNames: Check = {
  number: 21,
  id: 'SD03b',
  title: 'Names of parameters are singular',
  note: 'Not those that are keys of a configuration file: users know them as WSL names them.',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) =>
        parameter.setting === undefined && looksPlural(parameter.name)
          ? { what: 'the name is a plural', toDo: 'take the singular' }
          : undefined,
      ),
    ),
};
