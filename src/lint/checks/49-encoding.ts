import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** Where the format has one encoding there is nothing to choose. */
export const encoding: Check = {
  number: 49,
  id: 'AD04',
  title: '-Encoding where text is read or written',
  note: 'What a cmdlet of the kind export writes is JSON, which is UTF-8 (RFC 8259, section 8.1). A configuration file of WSL keeps the encoding that it has, and WSL reads no other than UTF-8 and UTF-16.',
  judge: (context) => {
    const paths = parametersNamed(context, /Path$/).filter(
      ({ cmdlet }) => cmdlet.kind !== 'export' && !cmdlet.facts.includes('configFiles'),
    );
    if (paths.length === 0)
      return notApplicable('no cmdlet reads or writes a file whose encoding the user could choose');
    return verdict(
      paths
        .filter(({ cmdlet }) => !cmdlet.parameters.some(({ name }) => name === 'Encoding'))
        .map(({ where }) => ({ where, what: 'the encoding cannot be chosen', toDo: 'add encoding to the model' })),
    );
  },
};
