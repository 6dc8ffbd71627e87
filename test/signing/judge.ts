/** What the verifier says, in short. */
import type { ScriptVerifyingOptions } from '../../src/signing/verify-bytes.js';
import { verifyBytes } from '../../src/signing/verify-bytes.js';
import { roots } from './test-certificates.js';

/** `accepted`, or the id of the refusal. */
export function judge(bytes: Uint8Array, options: Partial<ScriptVerifyingOptions> = {}, name = 'Test.ps1'): string {
  const result = verifyBytes(bytes, name, { roots, ...options });
  return result.accepted ? 'accepted' : result.refusal.id;
}
