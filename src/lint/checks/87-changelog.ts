import { verdict } from '../check.js';
import type { Check } from '../check.js';

const sections = /^### (?!(?:Added|Changed|Deprecated|Removed|Fixed|Security)$).*$/m;

/** One heading for each kind of change, newest on top. */
export const changelog: Check = {
  number: 87,
  title: 'The changelog has the form of Keep a Changelog, and names every cmdlet',
  judge: ({ ir, repository }) => {
    const text = repository.get('CHANGELOG.md');
    const where = 'CHANGELOG.md';
    if (text === undefined) return { status: 'notRun', reason: `${where} is only in the repository` };
    const other = sections.exec(text)?.[0];
    return verdict([
      ...(/^# Changelog$/m.test(text) && /^## \[Unreleased\]$/m.test(text)
        ? []
        : [{ where, what: 'it lacks its title or [Unreleased]', toDo: 'keep the form of keepachangelog.com' }]),
      ...(other === undefined
        ? []
        : [
            {
              where,
              what: `'${other}' is no kind of change`,
              toDo: 'use Added, Changed, Deprecated, Removed, Fixed, Security',
            },
          ]),
      ...ir.cmdlets
        .filter(({ name }) => !text.includes(`\`${name}\``))
        .map(({ name }) => ({ where, what: `it does not tell of ${name}`, toDo: 'add a line below [Unreleased]' })),
    ]);
  },
};
