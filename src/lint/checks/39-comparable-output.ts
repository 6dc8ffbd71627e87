import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';

/** `Sort-Object ListenPort` must put 80 before 443. */
export const comparableOutput: Check = {
  number: 39,
  id: 'SC01e',
  title: 'Output can be compared: numbers are numbers, and each object has a key',
  judge: ({ ir }) =>
    verdict(
      ir.objects.flatMap(({ typeName, key, properties }): Finding[] => [
        ...(key.length === 0 || key.some((name) => !properties.some((property) => property.name === name))
          ? [{ where: typeName, what: 'its key is missing or names no property', toDo: 'write @key' }]
          : []),
        ...properties
          .filter(({ name, type, array }) => /(?:Port|Count|Seconds)$/.test(name) && type === 'string' && !array)
          .map(({ name }) => ({
            where: `${typeName}.${name}`,
            what: 'a number is put out as text',
            toDo: 'make it a number in src/model/objects.ts',
          })),
      ]),
    ),
};
