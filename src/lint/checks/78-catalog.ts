import { catalogName } from '../../packaging/sign-module.js';
import { verifyCatalog } from '../../signing/index.js';
import { verdict } from '../check.js';
import type { Check } from '../check.js';

/** Of version 2: version 1 has SHA-1 alone, and is not read here. */
export const catalog: Check = {
  number: 78,
  title: 'The package has a signed catalog of version 2 over all its files',
  note: 'Signed in memory, as point 77.',
  judge: ({ moduleName, signed: { files, signer } }) => {
    const where = catalogName(moduleName);
    const toDo = 'make it last, in packaging/sign-module.ts';
    const bytes = files.get(where);
    if (bytes === undefined) return verdict([{ where, what: 'there is no catalog', toDo }]);
    const others = new Map([...files].filter(([file]) => file !== where));
    const result = verifyCatalog(bytes, others, { roots: [signer.certificate] });
    if (result.accepted) return verdict([]);
    return verdict(result.refusals.map(({ file = where, message }) => ({ where: file, what: message, toDo })));
  },
};
