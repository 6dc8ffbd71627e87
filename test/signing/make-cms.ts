/** Signatures as other programs write them, or as nobody should: every part can be chosen. */
import { sign } from 'node:crypto';
import { digestAlgorithm, digestOf, signatureAlgorithm } from '../../src/signing/algorithms.js';
import type { DigestName } from '../../src/signing/algorithms.js';
import { tags } from '../../src/signing/der/element.js';
import { readElement } from '../../src/signing/der/read.js';
import { context, element, integer, octetString, oid, sequence, setOf } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { attribute } from '../../src/signing/pkcs7/attributes.js';
import { formatBlock } from '../../src/signing/signature-block.js';
import { spcIndirectData } from '../../src/signing/spc-indirect-data.js';
import { contentDigest } from '../../src/signing/content-digest.js';
import type { Identity } from './test-certificates.js';
import { issuing } from './test-certificates.js';

/** What to make. */
export interface CmsRequest {
  identity: Identity;
  contentType: string;
  /** A SEQUENCE. */
  content: Buffer;
  /** The form of CMS: version 3, content in an OCTET STRING. Else that of PKCS #7. */
  cms?: boolean;
  version?: number;
  digest?: DigestName;
  /** AlgorithmIdentifier of the digest. */
  digestAlgorithm?: Buffer;
  /** The one that the whole announces, where it is another one. */
  announced?: Buffer;
  /** AlgorithmIdentifier of the signature. */
  algorithm?: Buffer;
  /** Certificates; by default the signer's and the issuing authority's. */
  certificates?: readonly Uint8Array[];
  /** What stands where lists of revoked certificates may. */
  revoked?: readonly Uint8Array[];
  /** Attributes instead of content type and message digest. */
  signed?: readonly Buffer[];
  /** More signed attributes. */
  more?: readonly Buffer[];
  /** Attributes beside the signature, made from it. */
  unsigned?: (signature: Buffer) => readonly Buffer[];
  /** Takes the SignerInfo, and gives those that are written. */
  signers?: (signer: Buffer) => readonly Buffer[];
  /** Changes the signature. */
  breakSignature?: (signature: Buffer) => Buffer;
}

/** The SignerInfo. */
export function makeSignerInfo(request: CmsRequest, covered: Uint8Array): Buffer {
  const { identity, contentType, digest = 'sha256' } = request;
  const { key, certificate } = identity;
  const signed = request.signed ?? [
    attribute(oids.contentType, oid(contentType)),
    attribute(oids.messageDigest, octetString(digestOf(digest, covered))),
    ...(request.more ?? []),
  ];
  const made = sign(digest, setOf(signed), { key, dsaEncoding: 'der' });
  const signature = request.breakSignature?.(made) ?? made;
  const unsigned = request.unsigned?.(signature) ?? [];
  return sequence(
    integer(1),
    sequence(certificate.issuer, element(tags.integer, certificate.serial)),
    request.digestAlgorithm ?? digestAlgorithm(digest),
    setOf(signed, 0xa0),
    request.algorithm ?? signatureAlgorithm(key, digest),
    octetString(signature),
    ...(unsigned.length === 0 ? [] : [setOf(unsigned, 0xa1)]),
  );
}

/** The whole. */
export function makeCms(request: CmsRequest): Buffer {
  const { identity, contentType, content, cms = false, digest = 'sha256' } = request;
  const signer = makeSignerInfo(request, cms ? content : readElement(content).body);
  const certificates = request.certificates ?? [identity.certificate.raw, issuing.certificate.raw];
  return sequence(
    oid(oids.signedData),
    context(
      0,
      sequence(
        integer(request.version ?? (cms ? 3 : 1)),
        setOf([request.announced ?? request.digestAlgorithm ?? digestAlgorithm(digest)]),
        sequence(oid(contentType), context(0, cms ? octetString(content) : content)),
        ...(certificates.length === 0 ? [] : [setOf(certificates, 0xa0)]),
        ...(request.revoked === undefined ? [] : [setOf(request.revoked, 0xa1)]),
        setOf(request.signers?.(signer) ?? [signer]),
      ),
    ),
  );
}

/** A script with a signature that was made so. */
export function signedScript(body: string, request: Partial<CmsRequest> & Pick<CmsRequest, 'identity'>): Buffer {
  const digest = request.digest ?? 'sha256';
  const content = spcIndirectData(digest, contentDigest(body, digest));
  const der = makeCms({ contentType: oids.spcIndirectData, content, ...request });
  return Buffer.from(`${body}${formatBlock(der, { open: '# ', close: '' })}`);
}
