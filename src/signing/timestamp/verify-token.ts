/** Verifies a timestamp token of RFC 3161, and that it is of this signature. */
import { digestNames, digestOf, readDigestAlgorithm } from '../algorithms.js';
import { buildChain } from '../certificates/chain.js';
import { subjectOf } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { tags } from '../der/element.js';
import { DerCursor } from '../der/read.js';
import { oids } from '../oids.js';
import type { Attributes } from '../pkcs7/attributes.js';
import { certificateOf, checkSigner } from '../pkcs7/signer-info.js';
import { readSignedData } from '../pkcs7/signed-data.js';
import { RefusalError } from '../refusal.js';
import type { RefusalId } from '../refusal-ids.js';
import { readTimestampInfo } from './tst-info.js';
import type { TimestampInfo } from './tst-info.js';

/** When something was signed, by the word of an authority. */
export interface Timestamp {
  kind: 'rfc3161' | 'countersignature';
  time: Date;
  /** The certificates of the authority, its own first. */
  chain: readonly Certificate[];
}

/** How far the clocks of two computers may be apart, in milliseconds. */
const clockTolerance = 10 * 60 * 1000;

/** Whether a time is not yet, by more than clocks differ. */
export function isAhead(time: Date, now: Date): boolean {
  return time.getTime() > now.getTime() + clockTolerance;
}

/**
 * Verifies a token.
 * @param signature the octets that must have been stamped.
 * @param roots roots of timestamp authorities; `undefined` where any end of the chain will do.
 * @throws RefusalError where the token is not whole, is of something else, or nobody that is trusted made it.
 */
export function verifyToken(
  token: Uint8Array,
  signature: Uint8Array,
  roots: readonly Certificate[] | undefined,
): Timestamp & Pick<TimestampInfo, 'nonce'> {
  const { info, certificates, certificate } = asTimestampRefusal('TimestampNotValid', () => {
    const data = readSignedData(token, oids.timestampInfo);
    const own = certificateOf(data.signer, data.certificates, 'the timestamp authority');
    checkSigner(data.signer, own, oids.timestampInfo, data.content.body);
    checkNamedCertificate(data.signer.signed, own);
    return { info: readTimestampInfo(data.content), certificates: data.certificates, certificate: own };
  });
  if (!digestOf(info.digest, signature).equals(info.imprint)) {
    throw new RefusalError(
      'TimestampMismatch',
      `The timestamp of ${info.time.toISOString()} is that of another signature: its imprint is not the digest of this one.`,
    );
  }
  const chain = timestampChain(certificate, certificates, roots, info.time);
  return { kind: 'rfc3161', time: info.time, chain, nonce: info.nonce };
}

/** The chain of a timestamp authority at the time that it says. */
export function timestampChain(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[] | undefined,
  at: Date,
): Certificate[] {
  const whose = `the timestamp authority ${subjectOf(leaf)}`;
  return asTimestampRefusal('TimestampNotTrusted', () =>
    buildChain({ leaf, others, roots, purpose: oids.timestamping, at, whose }),
  );
}

/** The same refusal, said of the timestamp. */
export function asTimestampRefusal<Result>(id: RefusalId, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw new RefusalError(id, `The timestamp is not accepted: ${error.message}`);
  }
}

/** ESSCertID: the authority signs, too, which certificate is its own. Without, another one for the same key could be given. */
function checkNamedCertificate(signed: Attributes, { raw }: Certificate): void {
  for (const [name, digest] of [
    [oids.signingCertificate, 'sha1'],
    [oids.signingCertificateV2, 'sha256'],
  ] as const) {
    const value = signed.get(name);
    if (value === undefined) continue;
    const first = DerCursor.into(value)
      .sequence('the certificates of the signer')
      .sequence('a certificate of the signer');
    const used = first.tag === tags.sequence ? readDigestAlgorithm(first, digestNames) : digest;
    const hash = first.next(tags.octetString, 'the digest of a certificate').body;
    if (!digestOf(used, raw).equals(hash)) {
      throw new RefusalError('CertificateMissing', 'The authority names another certificate as its own.');
    }
  }
}
