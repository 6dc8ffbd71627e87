import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { moduleText } from '../module-files.js';

/** Both ways: the table, and the code of all other files. */
export const oneTableOfMessages: Check = {
  number: 68,
  title: 'Messages of errors are in one table: each is used, and each that is used is there',
  note: 'In English only: nothing in design.md asks for translations.',
  judge: (context) => {
    const entries = [...moduleText(context, 'errors').matchAll(/^\s*(\w+) = @\(/gm)].map(([, id = '']) => id);
    const code = (['module', 'rules', 'files'] as const).map((file) => moduleText(context, file)).join('\n');
    const used = new Set([...code.matchAll(/(?:failure(?:With)?\(|\bid = )'([A-Z]\w+)'/g)].map(([, id = '']) => id));
    return verdict([
      ...Object.keys(context.errors)
        .filter((id) => !entries.includes(id))
        .map((id): Finding => ({ where: id, what: 'the module has no message for it', toDo: 'render all errors' })),
      ...[...used]
        .filter((id) => !entries.includes(id))
        .map((id): Finding => ({ where: id, what: 'it is used and has no message', toDo: 'add it to errors.ts' })),
      ...entries
        .filter((id) => !used.has(id))
        .map((id): Finding => ({
          where: id,
          what: 'nothing raises it',
          toDo: 'raise it, or remove it from errors.ts',
        })),
    ]);
  },
};
