import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { modulePath, moduleText } from '../module-files.js';

/** Without a view PowerShell shows more than four properties as a list. */
export const formats: Check = {
  number: 40,
  id: 'SC01f',
  title: 'Each output type has a table and a list view, of properties that it has',
  judge: (context) => {
    const views = moduleText(context, 'format').split('<View>').slice(1);
    const where = modulePath(context, 'format');
    return verdict(
      context.ir.objects.flatMap(({ typeName, properties }): Finding[] => {
        const own = views.filter((view) => view.includes(`<TypeName>${typeName}</TypeName>`));
        const shown = own.flatMap((view) =>
          [...view.matchAll(/<PropertyName>(.*?)<\/PropertyName>/g)].map(([, name = '']) => name),
        );
        return [
          ...['TableControl', 'ListControl']
            .filter((control) => !own.some((view) => view.includes(`<${control}>`)))
            .map((control) => ({ where, what: `${typeName} has no ${control}`, toDo: 'write @table and @list' })),
          ...shown
            .filter((name) => !properties.some((property) => property.name === name))
            .map((name) => ({ where, what: `${typeName} has no property '${name}'`, toDo: 'mend @table or @list' })),
        ];
      }),
    );
  },
};
