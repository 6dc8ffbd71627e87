import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** None so far: no cmdlet takes a file. */
export const encoding: Check = {
  number: 49,
  id: 'AD04',
  title: '-Encoding where text is read or written',
  judge: (context) => {
    const paths = parametersNamed(context, /Path$/);
    if (paths.length === 0) return notApplicable('no cmdlet reads or writes a file that the user names');
    return verdict(
      paths
        .filter(({ cmdlet }) => !cmdlet.parameters.some(({ name }) => name === 'Encoding'))
        .map(({ where }) => ({ where, what: 'the encoding cannot be chosen', toDo: 'add encoding to the model' })),
    );
  },
};
