import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { moduleText } from '../module-files.js';

/** Ids never change, and nobody can look up a computed one. */
export const errorRecords: Check = {
  number: 15,
  id: 'RC06c',
  title: 'Every error has a stable id, a fitting category and a target',
  judge: (context) => {
    const all = Object.entries(context.errors);
    const findings = all.flatMap(([where, { category, message, action }]): Finding[] => {
      const twin = all.find(([id, other]) => id < where && other.message === message)?.[0];
      return [
        ...(/^[A-Z][A-Za-z0-9]+$/.test(where)
          ? []
          : [{ where, what: 'the id has blanks or punctuation', toDo: 'write it in Pascal case' }]),
        ...(/^(?:NotSpecified|FromStdErr)?$/.test(category)
          ? [{ where, what: `'${category}' says nothing`, toDo: 'choose a category of ErrorCategory' }]
          : []),
        ...(message.trim() === '' || action.trim() === ''
          ? [{ where, what: 'it does not say what is wrong and what to do', toDo: 'write message and action' }]
          : []),
        ...(twin === undefined ? [] : [{ where, what: `its message is that of ${twin}`, toDo: 'keep one of them' }]),
      ];
    });
    const records = moduleText(context, 'module').matchAll(/ErrorRecord\]::new\(([^\n]*)\)$/gm);
    for (const [, given = ''] of records) {
      if (given.split(',').length < 4 || /,\s*\$null\s*$/.test(given) || /^[^,]*,\s*["']/.test(given)) {
        const toDo = 'hand it the id, the category and the target of a failure';
        findings.push({ where: 'parts/errors.ps1.hbs', what: `an error record is made of (${given})`, toDo });
      }
    }
    return verdict(findings);
  },
};
