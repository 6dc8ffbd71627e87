import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { cmdletTexts, parameterText } from '../function-text.js';
import { parameterFindings } from '../parameters.js';

/** Marked with [SupportsWildcards()], which help shows. */
export const wildcards: Check = {
  number: 36,
  id: 'SC01b',
  title: 'What selects objects by text takes wildcards, and says so',
  note: 'Only where objects are listed. What changes them takes names exactly as they are stored: design.md section 4 has */80 as a name of the port proxy.',
  judge: (context) => {
    const texts = new Map(cmdletTexts(context));
    return verdict(
      parameterFindings(context, ({ cmdlet, parameter }) => {
        const object = context.ir.objects.find(({ name }) => name === cmdlet.output);
        const selects = cmdlet.kind === 'list' && parameter.type === 'string' && object?.key.includes(parameter.name);
        if (selects && !parameter.wildcards && parameter.validateSet.length === 0) {
          return { what: 'it selects by the literal text only', toDo: 'give it a type with @wildcards' };
        }
        const text = texts.get(cmdlet.name);
        const marked = text === undefined || parameterText(text, parameter.name).includes('[SupportsWildcards()]');
        return parameter.wildcards && !marked
          ? { what: 'the function lacks [SupportsWildcards()]', toDo: 'print it in parts/parameters.hbs' }
          : undefined;
      }),
    );
  },
};
