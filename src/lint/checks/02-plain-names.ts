import { verdict } from '../check.js';
import type { Check } from '../check.js';

const forbidden = /[#,(){}[\]&/\\$^;:"'<>|?@`*%+=~\s]/;

/** One dash, between verb and noun, is the only character beside letters and digits. */
export const plainNames: Check = {
  number: 2,
  id: 'RD02',
  title: 'Names of cmdlets hold no forbidden character',
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets
        .filter(({ name }) => forbidden.test(name) || name.split('-').length !== 2)
        .map(({ name }) => ({
          where: name,
          what: 'the name is not a verb, a dash and a noun of letters and digits',
          toDo: 'name the model after its cmdlet, such as AddWslPortForward',
        })),
    ),
};
