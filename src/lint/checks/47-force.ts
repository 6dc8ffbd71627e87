import { notApplicable } from '../check.js';
import type { Check } from '../check.js';
import { parametersNamed } from '../parameters.js';

/** What Windows forbids must stay forbidden. */
export const force: Check = {
  number: 47,
  id: 'AD02',
  title: '-Force overrides protection, never permission',
  judge: (context) => {
    const found = parametersNamed(context, /^Force$/);
    if (found.length === 0) return notApplicable('no cmdlet has -Force');
    const promises = found.map(({ cmdlet, parameter }) => `${cmdlet.name}: ${parameter.help}`).join(' ');
    return { status: 'needsPerson', lookAt: `what -Force does against what it says. ${promises}` };
  },
};
