import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { readHelp } from '../help-file.js';

/** In PowerShell once more, as Get-Help shows it. */
export const wholeHelp: Check = {
  number: 64,
  title: 'Each command has a synopsis, a description, all parameters, enough examples and its page as the first link',
  inPowerShell: true,
  judge: (context) =>
    verdict(
      readHelp(context).flatMap(({ name, synopsis, description, syntaxCount, exampleCount, links }): Finding[] => {
        const wants: [boolean, string, string][] = [
          [/^[A-Z].*\.$/s.test(synopsis), 'the synopsis is no sentence', 'write one as the first paragraph'],
          [!synopsis.includes(name), 'the synopsis only repeats the name', 'say what the command does'],
          [description.length > 40, 'the description is missing or short', 'write paragraphs below the synopsis'],
          [exampleCount >= syntaxCount, `${exampleCount} examples for ${syntaxCount} sets`, 'add @example'],
          [links[0]?.endsWith(`/${name}.md`) === true, 'the first link is not its page', 'put the page first'],
          [context.artefacts.has(`docs/${name}.md`), 'its page is not generated', 'render it in src/render/docs.ts'],
        ];
        return wants.filter(([good]) => !good).map(([, what, toDo]) => ({ where: name, what, toDo }));
      }),
    ),
};
