/** Verifies who signed some content and when: the part that scripts and catalogs have in common. */
import type { DigestName } from './algorithms.js';
import { issuerOf, subjectOf } from './certificates/certificate.js';
import type { Certificate } from './certificates/certificate.js';
import { buildChain } from './certificates/chain.js';
import { developmentName } from './keys/signer.js';
import { oids } from './oids.js';
import { readProgramInfo } from './opus-info.js';
import type { ProgramInfo } from './opus-info.js';
import { certificateOf, checkSigner } from './pkcs7/signer-info.js';
import type { SignerInfo } from './pkcs7/signer-info.js';
import type { SignedData } from './pkcs7/signed-data.js';
import { RefusalError } from './refusal.js';
import { verifyCountersignature } from './timestamp/countersignature.js';
import { isAhead, verifyToken } from './timestamp/verify-token.js';
import type { Timestamp } from './timestamp/verify-token.js';

/** Whom to trust, and when. */
export interface VerifyingOptions {
  /** Roots of those who sign; a self-signed certificate may be its own root. */
  roots: readonly Certificate[];
  /** Roots of timestamp authorities. Default: `roots`. */
  timestampRoots?: readonly Certificate[] | undefined;
  /** When a signature without timestamp must be valid. Default: now. */
  now?: Date | undefined;
}

/** A certificate as it is shown. */
export interface CertificateInfo {
  subject: string;
  issuer: string;
  /** Hexadecimal. */
  serialNumber: string;
  /** SHA-1 of the certificate in hexadecimal, as Windows shows it. */
  thumbprint: string;
  /** ISO 8601, as `validTo`. */
  validFrom: string;
  validTo: string;
}

/** Who signed, and when. */
export interface SignatureInfo extends ProgramInfo {
  digest: DigestName;
  /** The signer's certificate first, the root last. */
  chain: CertificateInfo[];
  /** Whether it was signed for development, which nobody should install. */
  development: boolean;
  timestamp?: { kind: Timestamp['kind']; /** ISO 8601. */ time: string; authority: string } | undefined;
  /** What nobody has looked at. */
  notChecked: string[];
}

/**
 * Verifies the signer of a SignedData whose content is known to be good.
 * @param contentType what must have been signed.
 * @throws RefusalError where the signature is not good, or nobody that is trusted made it at that time.
 */
export function verifySignature(data: SignedData, contentType: string, options: VerifyingOptions): SignatureInfo {
  const { signer, certificates, content } = data;
  const leaf = certificateOf(signer, certificates, 'the signer');
  checkSigner(signer, leaf, contentType, content.body);
  const timestamp = verifyTimestamp(signer, certificates, options.timestampRoots ?? options.roots);
  const now = options.now ?? new Date();
  if (timestamp !== undefined && isAhead(timestamp.time, now)) {
    throw new RefusalError(
      'TimestampNotValid',
      `The timestamp says ${timestamp.time.toISOString()}, which is not yet. The clock of its authority is wrong, or that of this computer.`,
    );
  }
  const outlives = timestamp !== undefined && !leaf.purposes?.includes(oids.lifetimeSigning);
  const chain = buildChain({
    leaf,
    others: certificates,
    roots: options.roots,
    purpose: oids.codeSigning,
    at: outlives ? timestamp.time : now,
    whose: `the signer ${subjectOf(leaf)}`,
  });
  const all = [...chain, ...(timestamp?.chain ?? [])];
  return {
    digest: signer.digest,
    chain: chain.map(certificateInfo),
    development: subjectOf(leaf).includes(developmentName),
    ...readProgramInfo(signer.signed),
    timestamp: timestamp && {
      kind: timestamp.kind,
      time: timestamp.time.toISOString(),
      authority: subjectOf(timestamp.chain[0]!),
    },
    notChecked: ['revocation', ...(all.some(({ limitsNames }) => limitsNames) ? ['name constraints'] : [])],
  };
}

/** A timestamp that is there and not good is an error: who put it there meant to deceive, or it was damaged. */
function verifyTimestamp(
  { unsigned, signature }: SignerInfo<DigestName>,
  certificates: readonly Certificate[],
  roots: readonly Certificate[],
): Timestamp | undefined {
  for (const name of unsigned.keys()) {
    if (name === oids.spcTimestamp || name === oids.counterSignature) continue;
    throw new RefusalError(
      'AttributeNotKnown',
      `Beside the signature stands ${name}, which is no timestamp. Nothing vouches for it; sign the file again.`,
    );
  }
  const countersignature = unsigned.get(oids.counterSignature);
  const older = countersignature && verifyCountersignature(countersignature, signature, certificates, roots);
  const token = unsigned.get(oids.spcTimestamp);
  return token === undefined ? older : verifyToken(token.raw, signature, roots);
}

function certificateInfo(certificate: Certificate): CertificateInfo {
  const { x509, notBefore, notAfter } = certificate;
  return {
    subject: subjectOf(certificate),
    issuer: issuerOf(certificate),
    serialNumber: x509.serialNumber,
    thumbprint: x509.fingerprint.replaceAll(':', ''),
    validFrom: notBefore.toISOString(),
    validTo: notAfter.toISOString(),
  };
}
