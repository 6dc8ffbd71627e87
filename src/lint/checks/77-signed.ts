import { isSignable, verifyBytes } from '../../signing/index.js';
import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';

/** By our own strict verifier; osslsigncode judges it in test/all. */
export const signed: Check = {
  number: 77,
  title: 'Every file is signed, with a time stamp, as the last write before packing',
  note: 'Signed in memory, by a certificate of the moment and without a server for time stamps: those are for `wslnet pack --timestamp`, and tested in test/all.',
  judge: ({ signed: { files, signer, refusal } }) => {
    if (refusal !== undefined) {
      return verdict([{ where: refusal.id, what: refusal.message, toDo: 'render the file so that it can be signed' }]);
    }
    return verdict(
      [...files].flatMap(([where, content]): Finding[] => {
        if (!isSignable(where)) return [];
        const result = verifyBytes(content, where, { roots: [signer.certificate] });
        return result.accepted
          ? []
          : [{ where, what: result.refusal.message, toDo: 'sign it in packaging/sign-module.ts' }];
      }),
    );
  },
};
