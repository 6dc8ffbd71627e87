/** Files of certificates and keys: PEM (RFC 7468), or DER as it is. */
import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readCertificate } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { RefusalError } from '../refusal.js';

/** Gives the passphrase of a key, where there is one. */
export type Passphrase = () => string | undefined;

/** One block of a PEM file. */
export interface PemBlock {
  /** `CERTIFICATE`, `PRIVATE KEY`, `ENCRYPTED PRIVATE KEY` and so on. */
  label: string;
  /** The block with its first and last line. */
  text: string;
  der: Buffer;
}

const block = /^-----BEGIN ([A-Z0-9 ]+)-----[\t\r ]*$([\s\S]*?)^-----END \1-----[\t\r ]*$/gm;

/** The blocks of a text; what is between them is comment. */
export function readPem(text: string): PemBlock[] {
  // Bytes of a UTF-8 mark, read as Latin-1.
  return [...text.replace(/^\xef\xbb\xbf/, '').matchAll(block)].map(([whole, label, body]) => ({
    label: label!,
    text: whole,
    // Old keys have headers (`Proc-Type`) before an empty line; OpenSSL reads those from the text.
    der: Buffer.from(body!, 'base64'),
  }));
}

/** Whether the bytes are PEM. */
export function isPem(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('-----BEGIN ');
}

/** Certificates from PEM or DER. */
export function readCertificates(bytes: Uint8Array, name: string): Certificate[] {
  const blocks = isPem(bytes)
    ? readPem(Buffer.from(bytes).toString('latin1'))
        .filter(({ label }) => label === 'CERTIFICATE')
        .map(({ der }) => der)
    : [bytes];
  if (blocks.length === 0) {
    throw new RefusalError('KeyNotReadable', `${name} holds no certificate. Give a PEM, DER or PFX file that does.`);
  }
  try {
    return blocks.map((der) => readCertificate(der));
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw new RefusalError('KeyNotReadable', `${name} holds something that is no certificate: ${error.message}`);
  }
}

/** The private key of a PEM text; nothing where there is none. */
export function readPemKey(bytes: Uint8Array, name: string, passphrase: Passphrase): KeyObject | undefined {
  const keys = readPem(Buffer.from(bytes).toString('latin1')).filter(({ label }) => label.endsWith('PRIVATE KEY'));
  const [key] = keys;
  if (key === undefined) return undefined;
  if (keys.length > 1)
    throw new RefusalError('KeyNotReadable', `${name} holds ${keys.length} keys. Give a file with one.`);
  return privateKey(
    { key: key.text, format: 'pem' },
    name,
    passphrase,
    key.label.startsWith('ENCRYPTED') || key.text.includes('ENCRYPTED'),
  );
}

/** The private key of a PKCS #8 structure in DER, encrypted or not. */
export function readDerKey(der: Uint8Array, name: string, passphrase: Passphrase): KeyObject {
  return privateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }, name, passphrase, isEncrypted(der));
}

/** EncryptedPrivateKeyInfo begins with an AlgorithmIdentifier where PrivateKeyInfo has its version. */
function isEncrypted(der: Uint8Array): boolean {
  const header = (der[1] ?? 0) < 0x80 ? 2 : 2 + (der[1]! & 0x7f);
  return der[header] === 0x30;
}

type KeyInput = { key: string; format: 'pem' } | { key: Buffer; format: 'der'; type: 'pkcs8' };

function privateKey(input: KeyInput, name: string, passphrase: Passphrase, encrypted: boolean): KeyObject {
  const word = encrypted ? passphrase() : '';
  if (word === undefined) throw passphraseMissing(name);
  try {
    return createPrivateKey({ ...input, ...(encrypted ? { passphrase: word } : {}) });
  } catch (error) {
    throw keyRefusal(error as NodeJS.ErrnoException, name, encrypted);
  }
}

/** What to do about an encrypted key. */
export function passphraseMissing(name: string): RefusalError {
  return new RefusalError(
    'PassphraseMissing',
    `The key in ${name} is encrypted. Give its passphrase in a file (--passphrase-file), on standard input (--passphrase-file -) or in WSLNET_SIGN_PASSPHRASE.`,
  );
}

/** Codes of OpenSSL only: its messages may quote what it read. */
function keyRefusal({ code }: NodeJS.ErrnoException, name: string, encrypted: boolean): RefusalError {
  if (code === 'ERR_OSSL_UNSUPPORTED' || code === 'ERR_OSSL_EVP_UNSUPPORTED') {
    return new RefusalError(
      'KeyNotSupported',
      `The key in ${name} is encrypted, or of a kind, that OpenSSL 3 has retired (${code}). Write it anew: openssl pkcs8 -topk8 -provider legacy -provider default -in FILE -out KEY.pem`,
    );
  }
  return encrypted
    ? new RefusalError('PassphraseWrong', `The passphrase does not open the key in ${name} (${code}). Check both.`)
    : new RefusalError('KeyNotReadable', `${name} holds no key that can be read (${code}). Give PEM, PKCS #8 or PFX.`);
}
