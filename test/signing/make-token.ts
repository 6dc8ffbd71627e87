/** Timestamp tokens (RFC 3161) and countersignatures (PKCS #9), made here so that each part of them can be wrong. */
import { digestAlgorithm, digestOf } from '../../src/signing/algorithms.js';
import { tags } from '../../src/signing/der/element.js';
import { element, integer, octetString, oid, positiveInteger, sequence } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { attribute } from '../../src/signing/pkcs7/attributes.js';
import { makeCms, makeSignerInfo } from './make-cms.js';
import type { CmsRequest } from './make-cms.js';
import { issue, issuing } from './test-certificates.js';
import type { Identity } from './test-certificates.js';

/** A timestamp authority. */
export const authority: Identity = issue(
  { name: 'Test Timestamps', purposes: [oids.timestamping], purposesCritical: true },
  issuing,
);

/** What a token says. */
export interface TokenRequest {
  /** What is stamped. */
  signature: Uint8Array;
  /** Its digest, where that is all that is known. */
  imprint?: Uint8Array;
  time?: Date;
  nonce?: Uint8Array;
  identity?: Identity;
  /** Parts of the structure around it. */
  cms?: Partial<CmsRequest>;
}

/** A token in DER. */
export function makeToken({
  signature,
  imprint,
  time = new Date(),
  nonce,
  identity = authority,
  cms,
}: TokenRequest): Buffer {
  const digits = `${time.toISOString().slice(0, 19).replaceAll(/\D/g, '')}Z`;
  const content = sequence(
    integer(1),
    oid('1.2.3.4'),
    sequence(digestAlgorithm('sha256'), octetString(imprint ?? digestOf('sha256', signature))),
    integer(7),
    element(tags.generalizedTime, Buffer.from(digits)),
    ...(nonce === undefined ? [] : [positiveInteger(nonce)]),
  );
  const named = sequence(sequence(sequence(octetString(digestOf('sha256', identity.certificate.raw)))));
  return makeCms({
    identity,
    contentType: oids.timestampInfo,
    content,
    cms: true,
    more: [attribute(oids.signingCertificateV2, named)],
    ...cms,
  });
}

/** The attribute with a token. */
export function tokenAttribute(request: TokenRequest): Buffer {
  return attribute(oids.spcTimestamp, makeToken(request));
}

/** The attribute with a countersignature of `time`. */
export function countersignatureAttribute(signature: Uint8Array, time: Date, cms?: Partial<CmsRequest>): Buffer {
  const digits = `${time.toISOString().slice(2, 19).replaceAll(/\D/g, '')}Z`;
  const more = [attribute(oids.signingTime, element(tags.utcTime, Buffer.from(digits)))];
  const request = { identity: authority, contentType: oids.data, content: Buffer.alloc(0), more, ...cms };
  return attribute(oids.counterSignature, makeSignerInfo(request, signature));
}
