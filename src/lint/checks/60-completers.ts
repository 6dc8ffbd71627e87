import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { cmdletTexts, parameterText } from '../function-text.js';
import { modulePath, moduleText } from '../module-files.js';
import { parameterFindings } from '../parameters.js';

/** What Windows PowerShell does not know. */
const tooNew = /\[ArgumentCompletions\b|IValidateSetValuesGenerator|\[ValidateNotNullOrWhiteSpace\b/;

/** ValidateSet completes by itself; other lists have a completer of their own. */
export const completers: Check = {
  number: 60,
  title: 'Completers are there, and of a kind that Windows PowerShell knows',
  judge: (context) => {
    const texts = new Map(cmdletTexts(context));
    const where = modulePath(context, 'module');
    const unknown = tooNew.exec(moduleText(context, 'module'))?.[0];
    return verdict([
      ...(unknown === undefined
        ? []
        : [{ where, what: `'${unknown}' needs PowerShell 7`, toDo: 'use ValidateSet or ArgumentCompleter' }]),
      ...parameterFindings(context, ({ cmdlet, parameter }) => {
        const text = texts.get(cmdlet.name);
        const there = text === undefined || parameterText(text, parameter.name).includes('[ArgumentCompleter(');
        return parameter.completer !== undefined && !there
          ? { what: 'the function lacks its [ArgumentCompleter()]', toDo: 'print it in parts/parameters.hbs' }
          : undefined;
      }),
    ]);
  },
};
