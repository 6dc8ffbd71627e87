/** What a signature needs to know of an X.509 certificate (RFC 5280). */
import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readAlgorithm } from '../algorithms.js';
import type { Algorithm } from '../algorithms.js';
import { checkDer } from '../der/check.js';
import { contextTag, tags } from '../der/element.js';
import { DerCursor, readOnly } from '../der/read.js';
import { readTime } from '../der/time.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';

/** A certificate. Names and serial numbers are kept as octets: they are compared and copied, never written anew. */
export interface Certificate {
  raw: Uint8Array;
  /** Name of the issuer in DER. */
  issuer: Uint8Array;
  /** Name of the owner in DER. */
  subject: Uint8Array;
  /** Body of the serial number. */
  serial: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  /** The algorithm by which it is signed. */
  signatureAlgorithm: Algorithm;
  publicKey: KeyObject;
  /** Whether it may issue others, and how many authorities may follow. */
  authority: boolean;
  pathLength: number | undefined;
  /** First octet of keyUsage, highest bit first: digitalSignature is 0x80, keyCertSign 0x04. */
  keyUsage: number | undefined;
  /** Purposes; nothing where all are allowed. */
  purposes: readonly string[] | undefined;
  /** Critical extensions that are not known here. */
  unknownCritical: readonly string[];
  /** Whether it limits names, which is not checked here. */
  limitsNames: boolean;
  /** The same in Node. */
  x509: X509Certificate;
}

/** Extensions that are looked at here, or say nothing that this verification would need: policies, where lists of revoked ones are. */
const knownExtensions = new Set<string>([
  oids.keyUsage,
  oids.basicConstraints,
  oids.extendedKeyUsage,
  oids.subjectKeyIdentifier,
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.35',
  '2.5.29.36',
  '2.5.29.54',
]);
const nameConstraints = '2.5.29.30';

/** Reads a certificate in DER. */
export function readCertificate(raw: Uint8Array): Certificate {
  const outer = DerCursor.into(checkDer(raw, tags.sequence, 'a certificate'));
  const inner = outer.sequence('the content of a certificate');
  const signature = outer.next(tags.sequence, 'the algorithm of its signature');
  outer.next(tags.bitString, 'its signature');
  outer.end();
  inner.optional(contextTag(0));
  const serial = inner.next(tags.integer, 'a serial number');
  const innerSignature = inner.next(tags.sequence, 'the algorithm of its signature');
  const issuer = inner.next(tags.sequence, 'the name of its issuer');
  const validity = inner.sequence('its validity');
  const [notBefore, notAfter] = [readTime(validity.any()), readTime(validity.any())];
  validity.end();
  const subject = inner.next(tags.sequence, 'the name of its owner');
  inner.next(tags.sequence, 'its key');
  inner.optional(0x81);
  inner.optional(0x82);
  const extensions = inner.optional(contextTag(3));
  inner.end();
  if (Buffer.compare(signature.raw, innerSignature.raw) !== 0) {
    throw new RefusalError('CertificateNotValid', 'A certificate names two algorithms for its one signature.');
  }
  const x509 = nodeCertificate(raw);
  return {
    raw,
    issuer: issuer.raw,
    subject: subject.raw,
    serial: serial.body,
    notBefore,
    notAfter,
    signatureAlgorithm: readAlgorithm(new DerCursor(signature.raw, signature.at), 'the algorithm of a signature'),
    publicKey: publicKeyOf(x509),
    x509,
    ...(extensions === undefined
      ? readExtensions(new DerCursor(new Uint8Array()))
      : readExtensions(onlyInside(extensions.body, extensions.at))),
  };
}

function onlyInside(body: Uint8Array, at: number): DerCursor {
  return DerCursor.into(readOnly(body, tags.sequence, 'extensions', at));
}

function nodeCertificate(raw: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(raw);
  } catch (error) {
    throw new RefusalError('CertificateNotValid', `A certificate cannot be read: ${(error as Error).message}.`);
  }
}

function publicKeyOf(x509: X509Certificate): KeyObject {
  try {
    return x509.publicKey;
  } catch (error) {
    throw new RefusalError(
      'CertificateNotValid',
      `The key of a certificate cannot be read: ${(error as Error).message}.`,
    );
  }
}

type Extensions = Pick<
  Certificate,
  'authority' | 'pathLength' | 'keyUsage' | 'purposes' | 'unknownCritical' | 'limitsNames'
>;

function readExtensions(cursor: DerCursor): Extensions {
  const bodies = new Map<string, { body: Uint8Array; critical: boolean }>();
  for (const extension of cursor.sequences('an extension')) {
    const inside = DerCursor.into(extension);
    const name = inside.oid('an extension');
    const critical = inside.optional(tags.boolean)?.body[0] === 0xff;
    const { body } = inside.next(tags.octetString, 'the value of an extension');
    inside.end();
    if (bodies.has(name))
      throw new RefusalError('CertificateNotValid', `A certificate has the extension ${name} twice.`);
    bodies.set(name, { body, critical });
  }
  const basic = bodies.get(oids.basicConstraints)?.body;
  const usage = bodies.get(oids.keyUsage)?.body;
  const purposes = bodies.get(oids.extendedKeyUsage)?.body;
  return {
    ...(basic === undefined ? { authority: false, pathLength: undefined } : readBasicConstraints(basic)),
    keyUsage: usage && (readOnly(usage, tags.bitString, 'keyUsage').body[1] ?? 0),
    purposes: purposes && readPurposes(purposes),
    unknownCritical: [...bodies]
      .filter(([name, { critical }]) => critical && !knownExtensions.has(name))
      .map(([name]) => name),
    limitsNames: bodies.has(nameConstraints),
  };
}

function readBasicConstraints(body: Uint8Array): Pick<Certificate, 'authority' | 'pathLength'> {
  const inside = DerCursor.into(readOnly(body, tags.sequence, 'basicConstraints'));
  const authority = inside.optional(tags.boolean)?.body[0] === 0xff;
  const length = inside.optional(tags.integer)?.body;
  inside.end();
  return { authority, pathLength: length && length.reduce((sum, octet) => sum * 0x100 + octet, 0) };
}

function readPurposes(body: Uint8Array): string[] {
  const inside = DerCursor.into(readOnly(body, tags.sequence, 'extKeyUsage'));
  const purposes: string[] = [];
  while (inside.more) purposes.push(inside.oid('a purpose'));
  return purposes;
}

/** Whether one certificate bears the name and key of another: the same certificate. */
export function sameCertificate(one: Certificate, other: Certificate): boolean {
  return Buffer.compare(one.raw, other.raw) === 0;
}

/** Whether it has the form of a root. Any other certificate is trusted only for the root that its path leads to. */
export function isSelfIssued({ issuer, subject }: Certificate): boolean {
  return Buffer.compare(issuer, subject) === 0;
}

/** Name of the owner in one line, such as `CN=Contoso, O=Contoso Ltd`. */
export function subjectOf({ x509 }: Certificate): string {
  return oneLine(x509.subject);
}

/** Name of the issuer in one line. */
export function issuerOf({ x509 }: Certificate): string {
  return oneLine(x509.issuer);
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}
