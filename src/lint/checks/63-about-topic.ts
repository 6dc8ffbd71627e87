import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { modulePath, moduleText } from '../module-files.js';

/** Get-Help finds the synopsis of a topic by the place of its lines. */
export const aboutTopic: Check = {
  number: 63,
  title: 'The about topic has the form that Get-Help reads',
  judge: (context) => {
    const lines = moduleText(context, 'about').split('\n');
    const head = ['TOPIC', `    about_${context.moduleName}`, '', 'SYNOPSIS'];
    const wrong = head.findIndex((line, index) => lines[index] !== line);
    const where = modulePath(context, 'about');
    const long = lines.findIndex((line) => line.length > 80);
    return verdict([
      ...(wrong < 0
        ? []
        : [
            {
              where,
              what: `line ${wrong + 1} is not '${head[wrong]}'`,
              toDo: 'keep the first four lines as they must be',
            },
          ]),
      ...(/^ {4}\S/.test(lines[4] ?? '')
        ? []
        : [{ where, what: 'line 5 is no synopsis', toDo: 'write one line with four blanks before it' }]),
      ...(long < 0 ? [] : [{ where, what: `line ${long + 1} is longer than 80`, toDo: 'break it' }]),
    ]);
  },
};
