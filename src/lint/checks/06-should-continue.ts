import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { functionTexts } from '../function-text.js';

/** A second question that -Confirm:$false does not silence needs -Force. */
export const shouldContinue: Check = {
  number: 6,
  id: 'RD04c',
  title: 'ShouldContinue comes after ShouldProcess and has -Force',
  judge: (context) => {
    const asking = [...functionTexts(context)].filter(([, text]) => text.includes('.ShouldContinue('));
    if (asking.length === 0) return notApplicable('nothing calls ShouldContinue');
    return verdict(
      asking
        .filter(([, text]) => {
          const process = text.indexOf('.ShouldProcess(');
          const ordered = process >= 0 && process < text.indexOf('.ShouldContinue(');
          return !ordered || !/\[switch\] \$Force\b/.test(text);
        })
        .map(([where]) => ({
          where,
          what: 'it calls ShouldContinue without -Force, or not after ShouldProcess',
          toDo: 'call ShouldProcess first, and let -Force skip the second question',
        })),
    );
  },
};
