/** Encryption by a passphrase in PFX files: PBES2 (RFC 8018), and Triple DES as Windows still exports it (RFC 7292, appendix C). */
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readAlgorithm } from '../algorithms.js';
import type { Algorithm } from '../algorithms.js';
import { tags } from '../der/element.js';
import { DerCursor } from '../der/read.js';
import { RefusalError } from '../refusal.js';
import { pkcs12Key } from './pkcs12-key.js';

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const tripleDesWithSha1 = '1.2.840.113549.1.12.1.3';
const rc2WithSha1 = new Set(['1.2.840.113549.1.12.1.5', '1.2.840.113549.1.12.1.6']);
const ciphers: Record<string, { name: string; keyOctets: number }> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyOctets: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyOctets: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyOctets: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyOctets: 24 },
};
const macs: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
/** More would take minutes: a file that asks for it is damaged, or means harm. */
const mostIterations = 10_000_000;

/** Opens what an algorithm and a passphrase have closed. */
export function decrypt({ oid, parameters }: Algorithm, octets: Uint8Array, passphrase: string, name: string): Buffer {
  if (rc2WithSha1.has(oid)) {
    throw new RefusalError(
      'KeyNotSupported',
      `The certificates in ${name} are encrypted with RC2, which OpenSSL 3 has retired. Write the file anew: openssl pkcs12 -legacy -in FILE -nodes | openssl pkcs12 -export -out NEW.pfx`,
    );
  }
  if (parameters === undefined || (oid !== pbes2 && oid !== tripleDesWithSha1)) throw notSupported(oid, name);
  const cursor = DerCursor.into(parameters);
  const { cipher, key, iv } = oid === pbes2 ? pbes2Key(cursor, passphrase, name) : tripleDesKey(cursor, passphrase);
  try {
    const decipher = createDecipheriv(cipher, key, iv);
    return Buffer.concat([decipher.update(octets), decipher.final()]);
  } catch {
    // The padding is wrong: the key is.
    throw new RefusalError('PassphraseWrong', `The passphrase does not open ${name}. Check both.`);
  }
}

function notSupported(oid: string, name: string): RefusalError {
  return new RefusalError(
    'KeyNotSupported',
    `${name} is encrypted by an algorithm that is not known here (${oid}). Write it anew with AES: openssl pkcs12 -in FILE -nodes | openssl pkcs12 -export -out NEW.pfx`,
  );
}

interface CipherKey {
  cipher: string;
  key: Buffer;
  iv: Uint8Array;
}

function pbes2Key(cursor: DerCursor, passphrase: string, name: string): CipherKey {
  const derivation = readAlgorithm(cursor, 'a key derivation');
  const encryption = readAlgorithm(cursor, 'an encryption');
  const cipher = ciphers[encryption.oid];
  if (derivation.oid !== pbkdf2 || derivation.parameters === undefined) throw notSupported(derivation.oid, name);
  if (cipher === undefined || encryption.parameters === undefined) throw notSupported(encryption.oid, name);
  const inside = DerCursor.into(derivation.parameters);
  const salt = inside.next(tags.octetString, 'a salt').body;
  const iterations = readIterations(inside);
  inside.optional(tags.integer);
  const mac = inside.more ? readAlgorithm(inside, 'a MAC').oid : '1.2.840.113549.2.7';
  const digest = macs[mac];
  if (digest === undefined) throw notSupported(mac, name);
  const key = pbkdf2Sync(passphrase, salt, iterations, cipher.keyOctets, digest);
  return { cipher: cipher.name, key, iv: encryption.parameters.body };
}

function tripleDesKey(cursor: DerCursor, passphrase: string): CipherKey {
  const salt = cursor.next(tags.octetString, 'a salt').body;
  const iterations = readIterations(cursor);
  const derive = (purpose: 'key' | 'iv', octets: number): Buffer =>
    pkcs12Key({ digest: 'sha1', purpose, passphrase, salt, iterations, octets });
  return { cipher: 'des-ede3-cbc', key: derive('key', 24), iv: derive('iv', 8) };
}

/** An INTEGER from 1. */
export function readIterations(cursor: DerCursor): number {
  const { body } = cursor.next(tags.integer, 'a number of iterations');
  const iterations = body.reduce((sum, octet) => sum * 0x100 + octet, 0);
  if (iterations >= 1 && iterations <= mostIterations && body[0]! < 0x80) return iterations;
  throw new RefusalError('KeyNotReadable', `${iterations} iterations are not between 1 and ${mostIterations}.`);
}
