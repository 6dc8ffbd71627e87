import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { readHelp } from '../help-file.js';
import { modulePath } from '../module-files.js';

/** Both ways: help for a command that is gone misleads. */
export const helpForEveryCommand: Check = {
  number: 34,
  id: 'SD05',
  title: 'The help file holds every command, and no other',
  judge: (context) => {
    const documented = readHelp(context).map(({ name }) => name);
    const existing = context.ir.cmdlets.map(({ name }) => name);
    const where = modulePath(context, 'help');
    return verdict([
      ...existing
        .filter((name) => !documented.includes(name))
        .map((name) => ({ where, what: `it lacks ${name}`, toDo: 'render it' })),
      ...documented
        .filter((name) => !existing.includes(name))
        .map((name) => ({ where, what: `it holds '${name}', which does not exist`, toDo: 'take it out' })),
    ]);
  },
};
