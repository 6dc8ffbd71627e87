import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { modulePath, moduleText } from '../module-files.js';

/** design.md section 4: 17 ms and 0.18 ms for each KB. */
const budget = 120 * 1024;

/** By its size here; in PowerShell, by what stands outside of functions and by what the machine saw. */
export const importBudget: Check = {
  number: 57,
  title: 'Import does nothing but define, within its budget',
  note: 'The budget is 120 KB (design.md section 4). `npm run bench` measures import in fresh processes; no clock decides here.',
  judge: (context) => {
    const size = moduleText(context, 'module').length;
    const toDo = 'move what most calls do not need to a file that is loaded when it is needed';
    return verdict(
      size <= budget ? [] : [{ where: modulePath(context, 'module'), what: `it has ${size} characters`, toDo }],
    );
  },
  inPowerShell: true,
};
