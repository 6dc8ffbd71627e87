import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { readHelp } from '../help-file.js';

/** Help and page say what comes out: the type and the meaning of each property. */
export const documentedOutput: Check = {
  number: 8,
  id: 'RD06',
  title: 'The output type and each of its properties are documented',
  judge: (context) => {
    const help = new Map(readHelp(context).map((command) => [command.name, command]));
    return verdict(
      context.ir.cmdlets.flatMap(({ name, output }): Finding[] => {
        const object = context.ir.objects.find((candidate) => candidate.name === output);
        if (object === undefined) {
          return [{ where: name, what: `its output '${output}' is no object`, toDo: 'add it to src/model/objects.ts' }];
        }
        const own = help.get(name);
        // No help at all is the business of point 34.
        if (own === undefined) return [];
        const page = context.artefacts.get(`docs/${name}.md`) ?? '';
        const missing = object.properties.filter(
          (property) =>
            property.help.trim() === '' ||
            !own.outputProperties.get(property.name)?.trim() ||
            !page.includes(`| ${property.name} |`),
        );
        return [
          ...missing.map((property) => ({
            where: `${name}, ${object.typeName}.${property.name}`,
            what: 'help or page do not say what the property means',
            toDo: 'describe it in src/model/objects.ts',
          })),
          ...(!own.outputTypes.includes(object.typeName)
            ? [{ where: name, what: `its help does not name ${object.typeName}`, toDo: 'name it in returnValues' }]
            : []),
        ];
      }),
    );
  },
};
