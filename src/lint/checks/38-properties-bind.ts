import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';
import { partsOf } from '../words.js';

/** Get-X | Remove-X must bind. */
export const propertiesBind: Check = {
  number: 38,
  id: 'SC01d',
  title: 'What Get puts out binds to the other cmdlets of its noun',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ cmdlet, parameter }) => {
        const getter = context.ir.cmdlets.find(({ name }) => name === `Get-${partsOf(cmdlet.name).noun}`);
        const object = context.ir.objects.find(({ name }) => name === getter?.output);
        if (object === undefined) return undefined;
        const names = new Set([parameter.name, ...parameter.aliases]);
        const isProperty = object.properties.some(({ name }) => names.has(name));
        if (parameter.mandatory && !isProperty) {
          return { what: `${object.typeName} has no property of that name`, toDo: 'give both the same name' };
        }
        const selects = object.key.includes(parameter.name) && parameter.pipeline === undefined;
        return selects
          ? { what: 'it does not bind from the pipeline', toDo: 'add @pipeline byPropertyName' }
          : undefined;
      }),
    ),
};
