/** The module as `wslnet pack` would sign it, for checks: by a certificate that lives as long as the process. */
import { generateKeyPairSync } from 'node:crypto';
import { signModule } from '../packaging/sign-module.js';
import { readCertificate } from '../signing/certificates/certificate.js';
import { makeCertificate } from '../signing/certificates/make-certificate.js';
import { createSigner } from '../signing/index.js';
import type { Signer } from '../signing/index.js';
import { oids } from '../signing/oids.js';
import { RefusalError } from '../signing/refusal.js';

/** Signed files, or why there are none. */
export interface SignedModule {
  /** Contents by path in the module, the catalog among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly signer: Signer;
  /** Why the module cannot be signed. */
  readonly refusal?: { readonly id: string; readonly message: string };
}

/** Signs a module in memory. */
export async function signInMemory(module: string, files: ReadonlyMap<string, Uint8Array>): Promise<SignedModule> {
  const signer = throwawaySigner();
  let current = module;
  try {
    const onFile = (file: string): string => (current = file);
    return { files: await signModule(module, files, { signer, time: signer.certificate.notBefore, onFile }), signer };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { files: new Map(), signer, refusal: { id: error.id, message: `${current}: ${error.message}` } };
  }
}

function throwawaySigner(): Signer {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 24 * 60 * 60 * 1000;
  const notBefore = new Date(Math.floor(Date.now() / 1000) * 1000 - day);
  const notAfter = new Date(notBefore.getTime() + 2 * day);
  const purposes = [oids.codeSigning];
  const der = makeCertificate({ name: 'wslnet lint', key, notBefore, notAfter, purposes });
  return createSigner([readCertificate(der)], key);
}
