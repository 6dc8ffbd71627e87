import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { partsOf } from '../words.js';

/** With -Quiet: without it a Test cmdlet says what it found. */
export const testCmdlets: Check = {
  number: 50,
  id: 'AD05',
  title: 'Test cmdlets give one [bool]',
  note: 'design.md section 5 wins: Test cmdlets put out findings, and one [bool] with -Quiet.',
  judge: ({ ir }) => {
    const tests = ir.cmdlets.filter(({ name }) => partsOf(name).verb === 'Test');
    if (tests.length === 0) return notApplicable('there is no Test cmdlet');
    return verdict(
      tests
        .filter(({ parameters }) => !parameters.some(({ name, type }) => name === 'Quiet' && type === 'switch'))
        .map(({ name }) => ({ where: name, what: 'it cannot give one [bool]', toDo: 'add a switch quiet' })),
    );
  },
};
