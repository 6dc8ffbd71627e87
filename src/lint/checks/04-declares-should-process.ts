import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { functionTexts } from '../function-text.js';
import { changingVerbs, partsOf } from '../words.js';

/** Both ways: a cmdlet that only reads and offers -WhatIf would promise something it does not do. */
export const declaresShouldProcess: Check = {
  number: 4,
  id: 'RD04a',
  title: 'Every cmdlet that changes something declares SupportsShouldProcess, and no other does',
  judge: (context) => {
    const texts = functionTexts(context);
    return verdict(
      context.ir.cmdlets.flatMap(({ name, kind, confirms }): Finding[] => {
        const declares = /SupportsShouldProcess\s*=\s*\$true/.test(texts.get(name) ?? '');
        // A file that is written is a change, too.
        const changes = kind === 'export' || changingVerbs.has(partsOf(name).verb);
        if (changes !== confirms) {
          const what = changes ? 'the verb says that it changes something, its rule lists' : 'it changes something';
          return [{ where: name, what, toDo: 'make verb and @rule agree' }];
        }
        if (changes && !declares) {
          const toDo = 'declare SupportsShouldProcess in its template';
          return [{ where: name, what: 'it changes something and knows no -WhatIf', toDo }];
        }
        if (!changes && declares) {
          return [{ where: name, what: 'it offers -WhatIf and changes nothing', toDo: 'do not declare it' }];
        }
        return [];
      }),
    );
  },
};
