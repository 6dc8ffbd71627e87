import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { modulePath, moduleText } from '../module-files.js';

/** Before anything else: what stands above would run without it. */
export const strictMode: Check = {
  number: 58,
  title: 'The module runs in strict mode',
  judge: (context) => {
    const first = moduleText(context, 'module')
      .split('\n')
      .find((line) => line.trim() !== '' && !line.startsWith('#'));
    const where = modulePath(context, 'module');
    return verdict(
      first === 'Set-StrictMode -Version Latest'
        ? []
        : [{ where, what: `its first statement is '${first}'`, toDo: 'begin with Set-StrictMode -Version Latest' }],
    );
  },
};
