import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings } from '../parameters.js';

/** What people would try in vain, and the standard name that means it. */
const standardFor: Readonly<Record<string, string>> = {
  AsForce: 'Force',
  Computer: 'ComputerName',
  Dir: 'Path',
  Directory: 'Path',
  File: 'Path',
  FileName: 'Path',
  FilePath: 'Path',
  Host: 'ComputerName',
  HostName: 'ComputerName',
  Overwrite: 'Force',
  PassThrough: 'PassThru',
  Recursive: 'Recurse',
  Server: 'ComputerName',
  Silent: 'Quiet',
  TimeoutSec: 'Timeout',
  Wildcard: 'Filter',
};

/** Names of positional parameters end with the word that is their standard name. */
const specific = /(?<=[a-z])(Port|Name)$/;

/** Names that people try first, and positional parameters under the word that the guidelines have for them. */
export const standardParameterNames: Check = {
  number: 20,
  id: 'SD03a',
  title: 'Parameters have standard names, or these as aliases',
  note: 'design.md section 5 turns the point round: the specific name is the parameter, so that it equals the property of the output, and the standard name its alias (-ListenPort, alias Port).',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) => {
        const standard = Object.entries(standardFor).find(([name]) => name === parameter.name)?.[1];
        if (standard !== undefined) {
          return { what: `people expect this to be -${standard}`, toDo: `call it ${standard.toLowerCase()}` };
        }
        const word = parameter.position === 0 ? specific.exec(parameter.name)?.[1] : undefined;
        return word !== undefined && !parameter.aliases.includes(word)
          ? { what: `the standard name -${word} does not work`, toDo: `add @alias ${word}` }
          : undefined;
      }),
    ),
};
