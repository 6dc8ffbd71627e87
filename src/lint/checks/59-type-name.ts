import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { moduleText } from '../module-files.js';
import type { ModuleFile } from '../module-files.js';

/** One name in all files, or formats and types are silently not found. */
export const typeNameEverywhere: Check = {
  number: 59,
  title: 'Output has its PSTypeName first, and the same name in formats, types and help',
  judge: (context) => {
    const made = new Set(
      [...moduleText(context, 'module').matchAll(/@\{\s*PSTypeName = '([^']+)'/g)].map(([, name]) => name),
    );
    const files: ModuleFile[] = ['format', 'types', 'help'];
    return verdict(
      context.ir.objects.flatMap(({ typeName }): Finding[] => [
        ...(made.has(typeName)
          ? []
          : [{ where: typeName, what: 'no object is made with it as its first key', toDo: 'write PSTypeName first' }]),
        ...files
          .filter((file) => !moduleText(context, file).includes(`>${typeName}<`))
          .map((file) => ({ where: typeName, what: `the ${file} file does not name it`, toDo: 'write the same name' })),
      ]),
    );
  },
};
