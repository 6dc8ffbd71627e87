/** Why a package is not accepted. Ids never change. */
import { KnownError } from '../known-error.js';

/** Refuses a package: what is wrong, and where in it. */
export function refusePackage(id: string, reason: string): never {
  throw new KnownError(id, `The package is refused: ${reason}. Get it again from where it was published. [${id}]`);
}
