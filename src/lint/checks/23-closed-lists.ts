import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { cmdletTexts, parameterText } from '../function-text.js';
import { parameterFindings } from '../parameters.js';

/** Parameters of these names take one of a few words. */
const closed = /(?:Mode|Kind|Protocol|Profile|Target|State|Family|Direction|Action|Format|Scope|Side|Type)$/;

/** A word that is not on the list is refused by PowerShell, with the list. */
export const closedLists: Check = {
  number: 23,
  id: 'SD03d',
  title: 'Closed lists of words are a ValidateSet',
  judge: (context) => {
    const texts = new Map(cmdletTexts(context));
    return verdict(
      parameterFindings(context, ({ cmdlet, parameter }) => {
        if (closed.test(parameter.name) && parameter.type === 'string' && parameter.validateSet.length === 0) {
          const toDo = 'give it a union of literals as its type';
          return parameter.wildcards ? undefined : { what: 'it takes any text', toDo };
        }
        const text = texts.get(cmdlet.name);
        const attribute = `[ValidateSet('${parameter.validateSet.join("', '")}')]`;
        return text === undefined ||
          parameter.validateSet.length === 0 ||
          parameterText(text, parameter.name).includes(attribute)
          ? undefined
          : { what: `the function lacks ${attribute}`, toDo: 'print it in parts/parameters.hbs' };
      }),
    );
  },
};
