import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings, typeOf } from '../parameters.js';

/** Types that arrive in a remote session as what they were. */
const plain =
  /^(?:string|int|long|uint16|bool|switch|datetime|timespan|guid|version|uri|ipaddress|pscredential|securestring|Nullable\[(?:bool|int)\])$/i;

/** Parameters are serialized on the way to a remote session. */
export const remoting: Check = {
  number: 53,
  id: 'AC05',
  title: 'Types of parameters survive remoting',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) =>
        plain.test(parameter.type)
          ? undefined
          : { what: `a ${typeOf(parameter)} arrives as something else`, toDo: 'take a primitive type' },
      ),
    ),
};
