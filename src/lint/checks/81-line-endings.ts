import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { moduleFiles } from '../module-files.js';

/** A signature covers bytes: git must not touch them. */
export const lineEndings: Check = {
  number: 81,
  title: 'Line endings are CRLF, and git leaves them alone',
  judge: (context) => {
    const attributes = context.repository.get('.gitattributes');
    if (attributes === undefined) return { status: 'notRun', reason: '.gitattributes is only in the repository' };
    return verdict([
      ...(/^\/?generated\/\*\*\s+(?:.*\s)?-text\b/m.test(attributes)
        ? []
        : [{ where: '.gitattributes', what: 'git may alter generated/', toDo: 'write: /generated/** -text' }]),
      ...moduleFiles(context)
        .filter(([, text]) => /(?<!\r)\n|\r(?!\n)/.test(text))
        .map(([where]) => ({ where, what: 'not every line ends with CRLF', toDo: 'render it with crlf()' })),
    ]);
  },
};
