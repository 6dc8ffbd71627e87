import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { modulePath, moduleText } from '../module-files.js';

/** With help in comments as well, nobody knows which of the two is shown. */
export const helpIsFound: Check = {
  number: 62,
  title: 'Help is in en-US under the name that PowerShell looks for, and nowhere else',
  judge: (context) => {
    const where = modulePath(context, 'help');
    const comment = /^\s*(?:<#)?\s*#?\s*\.(?:SYNOPSIS|DESCRIPTION|EXTERNALHELP|EXAMPLE)\b/im.exec(
      moduleText(context, 'module'),
    )?.[0];
    return verdict([
      ...(moduleText(context, 'help').includes('<helpItems schema="maml"')
        ? []
        : [{ where, what: 'there is no MAML', toDo: 'render it in src/render/powershell.ts' }]),
      ...(comment === undefined
        ? []
        : [
            { where: modulePath(context, 'module'), what: `help in a comment: ${comment.trim()}`, toDo: 'take it out' },
          ]),
    ]);
  },
};
