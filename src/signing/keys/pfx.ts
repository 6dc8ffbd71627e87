/** PFX files (PKCS #12, RFC 7292), which Node reads only for TLS and does not take apart. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readAlgorithm } from '../algorithms.js';
import { readCertificate } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { checkDer } from '../der/check.js';
import { contextOctetsTag, contextTag, tags } from '../der/element.js';
import { DerCursor, readOnly } from '../der/read.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';
import { decrypt, readIterations } from './passphrase-encryption.js';
import { passphraseMissing, readDerKey } from './pem.js';
import type { Passphrase } from './pem.js';
import { pkcs12Key } from './pkcs12-key.js';

/** What a PFX holds. */
export interface Pfx {
  certificates: Certificate[];
  key: KeyObject | undefined;
}

const bags = {
  key: '1.2.840.113549.1.12.10.1.1',
  encryptedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
};
const macDigests: Record<string, 'sha1' | 'sha256' | 'sha384' | 'sha512'> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** A SEQUENCE that begins with the version 3, where a certificate has a SEQUENCE. */
export function isPfx(bytes: Uint8Array): boolean {
  const [tag, length] = bytes;
  if (tag !== tags.sequence || length === undefined) return false;
  const header = length > 0x80 ? 2 + (length & 0x7f) : 2;
  return bytes[header] === tags.integer && bytes[header + 1] === 1 && bytes[header + 2] === 3;
}

/**
 * Reads a PFX that is encrypted with AES, Triple DES, or not at all.
 * @param name of the file, for messages.
 * @throws RefusalError where the passphrase is wrong, or the encryption one that OpenSSL 3 has retired.
 */
export function readPfx(bytes: Uint8Array, name: string, passphrase: Passphrase): Pfx {
  try {
    const inside = DerCursor.into(checkDer(bytes, tags.sequence, 'a PFX'));
    inside.next(tags.integer, 'the version');
    const safe = contentOf(inside);
    const word = passphrase() ?? '';
    if (inside.more) checkMac(inside.sequence('the MAC'), safe.body, word, name);
    const pfx: Pfx = { certificates: [], key: undefined };
    for (const content of listOf(safe.body).sequences('a content')) readContent(content.raw, pfx, word, name);
    return pfx;
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    if (error.id === 'PassphraseWrong' && passphrase() === undefined) throw passphraseMissing(name);
    if (error.id !== 'DerNotValid') throw error;
    throw new RefusalError(
      'KeyNotReadable',
      `${name} is not a PFX in DER. Write it anew: openssl pkcs12 -in FILE -nodes | openssl pkcs12 -export -out NEW.pfx. (${error.message})`,
    );
  }
}

function listOf(octets: Uint8Array): DerCursor {
  return DerCursor.into(checkDer(octets, tags.sequence, 'a list'));
}

/** The octets of a ContentInfo of the type data. */
function contentOf(cursor: DerCursor): { body: Uint8Array } {
  const info = cursor.sequence('the content');
  const type = info.oid('the type of the content');
  if (type !== oids.data) {
    throw new RefusalError('KeyNotSupported', `The PFX is sealed by a certificate (${type}), not by a passphrase.`);
  }
  const explicit = info.next(contextTag(0), 'the content');
  return readOnly(explicit.body, tags.octetString, 'the content');
}

function checkMac(mac: DerCursor, content: Uint8Array, passphrase: string, name: string): void {
  const info = mac.sequence('the MAC');
  const { oid } = readAlgorithm(info, 'the digest of the MAC');
  const digest = macDigests[oid];
  if (digest === undefined)
    throw new RefusalError('KeyNotSupported', `${name} has a MAC that is not known here (${oid}).`);
  const expected = info.next(tags.octetString, 'the MAC').body;
  const salt = mac.next(tags.octetString, 'a salt').body;
  const iterations = mac.more ? readIterations(mac) : 1;
  const octets = expected.length;
  const key = pkcs12Key({ digest, purpose: 'mac', passphrase, salt, iterations, octets });
  const found = createHmac(digest, key).update(content).digest();
  if (found.length === octets && timingSafeEqual(found, expected)) return;
  throw new RefusalError(
    'PassphraseWrong',
    `The passphrase does not open ${name}, or the file is damaged. Check both.`,
  );
}

function readContent(raw: Uint8Array, pfx: Pfx, passphrase: string, name: string): void {
  const info = new DerCursor(raw).sequence('a content');
  const type = info.oid('the type of a content');
  const explicit = info.next(contextTag(0), 'a content');
  if (type === oids.data) {
    readBags(readOnly(explicit.body, tags.octetString, 'a content').body, pfx, passphrase, name);
  } else if (type === oids.encryptedData) {
    const data = DerCursor.into(readOnly(explicit.body, tags.sequence, 'encrypted data'));
    data.next(tags.integer, 'a version');
    const content = data.sequence('encrypted content');
    content.oid('the type of the content');
    const algorithm = readAlgorithm(content, 'an encryption');
    const { body } = content.next(contextOctetsTag(0), 'encrypted octets');
    readBags(decrypt(algorithm, body, passphrase, name), pfx, passphrase, name);
  }
}

function readBags(octets: Uint8Array, pfx: Pfx, passphrase: string, name: string): void {
  for (const bag of listOf(octets).sequences('a bag')) {
    const inside = DerCursor.into(bag);
    const type = inside.oid('the type of a bag');
    const { body } = inside.next(contextTag(0), 'a bag');
    if (type === bags.key || type === bags.encryptedKey) {
      if (pfx.key !== undefined)
        throw new RefusalError('KeyNotReadable', `${name} holds more than one key. Export one alone.`);
      pfx.key = readDerKey(body, name, () => passphrase);
    } else if (type === bags.certificate) {
      const certificate = DerCursor.into(readOnly(body, tags.sequence, 'a certificate'));
      certificate.oid('the kind of a certificate');
      const explicit = certificate.next(contextTag(0), 'a certificate');
      pfx.certificates.push(readCertificate(readOnly(explicit.body, tags.octetString, 'a certificate').body));
    }
  }
}
