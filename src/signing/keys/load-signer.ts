/** A signer from files. */
import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { RefusalError } from '../refusal.js';
import { isPem, readCertificates, readDerKey, readPemKey } from './pem.js';
import type { Passphrase } from './pem.js';
import { isPfx, readPfx } from './pfx.js';
import { createSigner } from './signer.js';
import type { KeyCallback, Signer } from './signer.js';

/** Where certificate and key are. */
export interface SignerFiles {
  /** PEM or DER with the certificate, in PEM with those of its authorities, too; or a PFX with everything. */
  certificate: string;
  /** PEM or PKCS #8 with the key, where it is not in the file of the certificate; or a function that signs. */
  key?: string | KeyCallback | undefined;
  /** Opens an encrypted key; asked only for one. */
  passphrase?: Passphrase | undefined;
}

/**
 * Reads certificate and key.
 * @throws RefusalError where a file cannot be read, or they do not belong together, or are not for code signing.
 */
export function loadSigner({ certificate: file, key, passphrase = () => undefined }: SignerFiles): Signer {
  const bytes = read(file);
  const name = `'${file}'`;
  const pfx = isPfx(bytes) ? readPfx(bytes, name, passphrase) : undefined;
  const certificates = pfx?.certificates ?? readCertificates(bytes, name);
  if (typeof key === 'function') return createSigner(certificates, key);
  const own = key === undefined ? (pfx?.key ?? keyBeside(bytes, name, passphrase)) : keyFrom(key, passphrase);
  if (own === undefined) {
    throw new RefusalError(
      'KeyNotReadable',
      `${name} holds no key. Name its file by --key, or give a PFX that has one.`,
    );
  }
  return createSigner(certificates, own);
}

function keyBeside(bytes: Uint8Array, name: string, passphrase: Passphrase): KeyObject | undefined {
  return isPem(bytes) ? readPemKey(bytes, name, passphrase) : undefined;
}

function keyFrom(file: string, passphrase: Passphrase): KeyObject {
  const bytes = read(file);
  const name = `'${file}'`;
  const key = isPem(bytes) ? readPemKey(bytes, name, passphrase) : readDerKey(bytes, name, passphrase);
  if (key !== undefined) return key;
  throw new RefusalError('KeyNotReadable', `${name} holds no key. Give a file in PEM or PKCS #8 that does.`);
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new RefusalError('KeyNotReadable', `'${file}' cannot be read: ${(error as Error).message}`);
  }
}
