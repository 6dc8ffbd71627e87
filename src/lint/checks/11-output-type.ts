import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { cmdletTexts } from '../function-text.js';

/** Completion after a pipe lives on this attribute. */
export const outputType: Check = {
  number: 11,
  id: 'RC04',
  title: 'Every cmdlet declares its output type',
  judge: (context) =>
    verdict(
      cmdletTexts(context).flatMap(([where, text]): Finding[] => {
        const cmdlet = context.ir.cmdlets.find(({ name }) => name === where);
        const typeName = context.ir.objects.find(({ name }) => name === cmdlet?.output)?.typeName;
        const declared = [...text.matchAll(/^\s*\[OutputType\(([^\n]*)\)\]$/gm)].map(([, types]) => types).join();
        return typeName !== undefined && declared.includes(`'${typeName}'`)
          ? []
          : [{ where, what: `[OutputType()] does not name '${typeName}'`, toDo: 'name it in the template' }];
      }),
    ),
};
