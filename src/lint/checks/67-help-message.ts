import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { cmdletTexts, parameterText } from '../function-text.js';
import { parameterFindings } from '../parameters.js';

/** `!?` shows it where PowerShell asks for a value that was not given. */
export const helpMessage: Check = {
  number: 67,
  title: 'Mandatory parameters have a HelpMessage',
  judge: (context) => {
    const texts = new Map(cmdletTexts(context));
    return verdict(
      parameterFindings(context, ({ cmdlet, parameter }) => {
        const text = texts.get(cmdlet.name);
        const said = text === undefined || /HelpMessage = '[^']/.test(parameterText(text, parameter.name));
        return parameter.mandatory && !said
          ? { what: 'it has no HelpMessage', toDo: 'print its help as HelpMessage' }
          : undefined;
      }),
    );
  },
};
