/** Countersignatures of PKCS #9, which Set-AuthenticodeSignature asks for: read, never written. */
import { digestNames } from '../algorithms.js';
import type { Certificate } from '../certificates/certificate.js';
import type { DerElement } from '../der/element.js';
import { readTime } from '../der/time.js';
import { oids } from '../oids.js';
import { requireAttribute } from '../pkcs7/attributes.js';
import { certificateOf, checkSigner, readSignerInfo } from '../pkcs7/signer-info.js';
import { asTimestampRefusal, timestampChain } from './verify-token.js';
import type { Timestamp } from './verify-token.js';

/** Authorities of that time used SHA-1 here: nobody can choose the octets of a signature so that two have one digest. */
const digests = [...digestNames, 'sha1'] as const;

/**
 * Verifies a countersignature.
 * @param element its SignerInfo.
 * @param signature the octets that it must be on.
 * @param certificates those of the whole signature: the authority's are among them.
 */
export function verifyCountersignature(
  element: DerElement,
  signature: Uint8Array,
  certificates: readonly Certificate[],
  roots: readonly Certificate[],
): Timestamp {
  const { certificate, time } = asTimestampRefusal('TimestampNotValid', () => {
    const signer = readSignerInfo(element, digests);
    const own = certificateOf(signer, certificates, 'the timestamp authority');
    checkSigner(signer, own, oids.data, signature);
    return { certificate: own, time: readTime(requireAttribute(signer.signed, oids.signingTime, 'signingTime')) };
  });
  return { kind: 'countersignature', time, chain: timestampChain(certificate, certificates, roots, time) };
}
