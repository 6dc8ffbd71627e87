import type { BashCheck } from '../bash-check.js';
import type { Finding } from '../check.js';
import { verdict } from '../check.js';
import { helpersPath } from '../bash-context.js';

export const oldestBash: BashCheck = {
  number: 21,
  title: 'The oldest bash is stated, and an older one is refused before any newer syntax',
  judge: (context) => {
    const guard = context.text.slice(0, context.text.search(/^\{$/m));
    const floor = /for bash (\d\.\d) and later/.exec(context.text)?.[1];
    const findings: Finding[] = [];
    if (floor === undefined)
      findings.push({
        where: helpersPath,
        what: 'does not say which bash it needs',
        toDo: "write 'for bash X.Y and later'",
      });
    if (!/case "\$\{BASH_VERSION-\}" in/.test(guard))
      findings.push({
        where: helpersPath,
        what: 'does not look at the version of bash',
        toDo: 'compare BASH_VERSION with case, before the first brace',
      });
    return verdict(findings);
  },
  note: 'Run in old versions by the workflow only.',
};
