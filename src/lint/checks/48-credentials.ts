import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** None so far: Windows decides by who runs the command. */
export const credentials: Check = {
  number: 48,
  id: 'AD03',
  title: 'Credentials are [pscredential]',
  judge: (context) => {
    const found = parametersNamed(context, /Credential|UserName|Password/);
    if (found.length === 0) return notApplicable('no cmdlet takes a credential');
    return verdict(
      found
        .filter(({ parameter: { name, type } }) => !name.endsWith('Credential') || type !== 'pscredential')
        .map(({ where }) => ({ where, what: 'it is no [pscredential]', toDo: 'make it one, named credential' })),
    );
  },
};
