/** Signs content: SignedData of PKCS #7, byte by byte as Windows writes it. */
import { digestAlgorithm, digestOf, signatureAlgorithm } from '../algorithms.js';
import type { DigestName } from '../algorithms.js';
import { tags } from '../der/element.js';
import { readElement } from '../der/read.js';
import { context, element, integer, octetString, oid, sequence, setOf } from '../der/write.js';
import { signWith } from '../keys/signer.js';
import type { Signer } from '../keys/signer.js';
import { oids } from '../oids.js';
import { attribute } from './attributes.js';

/** What is signed, and what is said about it. */
export interface ContentToSign {
  contentType: string;
  /** The content in DER, a SEQUENCE. */
  content: Uint8Array;
  digest: DigestName;
  /** Signed attributes beside the type and the digest of the content, in DER. */
  attributes: readonly Uint8Array[];
  signer: Signer;
  /** Asks for a timestamp token, in DER, on the octets of the signature. */
  stamp?: ((signature: Uint8Array) => Promise<Uint8Array>) | undefined;
}

/** The signature in DER. There is no time in it, so that an RSA key gives the same octets again. */
export async function writeSignedData(request: ContentToSign): Promise<Buffer> {
  const { contentType, content, digest, signer, stamp } = request;
  const signed = [
    attribute(oids.contentType, oid(contentType)),
    // PKCS #7: over the content without its tag and length.
    attribute(oids.messageDigest, octetString(digestOf(digest, readElement(content).body))),
    ...request.attributes,
  ];
  const signature = await signWith(signer, setOf(signed), digest);
  const unsigned = stamp === undefined ? [] : [attribute(oids.spcTimestamp, await stamp(signature))];
  const { certificate, intermediates } = signer;
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer, element(tags.integer, certificate.serial)),
    digestAlgorithm(digest),
    setOf(signed, 0xa0),
    signatureAlgorithm(certificate.publicKey, digest),
    octetString(signature),
    ...(unsigned.length === 0 ? [] : [setOf(unsigned, 0xa1)]),
  );
  return sequence(
    oid(oids.signedData),
    context(
      0,
      sequence(
        integer(1),
        setOf([digestAlgorithm(digest)]),
        sequence(oid(contentType), context(0, content)),
        setOf(
          [certificate, ...intermediates].map(({ raw }) => raw),
          0xa0,
        ),
        setOf([signerInfo]),
      ),
    ),
  );
}
