/** Scripts that are signed as they are rendered. */
import { signBytes } from '../signing/sign-bytes.js';
import { checkSigningFlags, of, signingOptionsOf } from './signing-options.js';
import type { SigningFlags } from './signing-options.js';

/** Signs all or none. */
export async function signScripts(
  scripts: ReadonlyMap<string, string>,
  flags: SigningFlags,
): Promise<Map<string, Uint8Array>> {
  checkSigningFlags(flags);
  const signing = signingOptionsOf(flags);
  const signed = new Map<string, Uint8Array>();
  for (const [name, script] of scripts) {
    try {
      signed.set(name, await signBytes(Buffer.from(script), name, signing));
    } catch (error) {
      throw of(name, error);
    }
  }
  return signed;
}
