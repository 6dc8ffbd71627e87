import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** None so far. */
export const secrets: Check = {
  number: 54,
  id: 'AC06',
  title: 'Secrets are [securestring]',
  judge: (context) => {
    const found = parametersNamed(context, /Password|Passphrase|Secret|Token|ApiKey/i);
    if (found.length === 0) return notApplicable('no cmdlet takes a secret');
    return verdict(
      found
        .filter(({ parameter: { type } }) => !/^(?:securestring|pscredential)$/i.test(type))
        .map(({ where }) => ({ where, what: 'a secret is plain text', toDo: 'make it a [securestring]' })),
    );
  },
};
