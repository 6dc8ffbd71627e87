/** Signs one file. */
import { checkDigest } from './algorithms.js';
import type { DigestName } from './algorithms.js';
import { contentDigest } from './content-digest.js';
import { decodeText, encodeText } from './file-text.js';
import type { EncodingWithoutMark } from './file-text.js';
import type { Signer } from './keys/signer.js';
import { oids } from './oids.js';
import { authenticodeAttributes } from './opus-info.js';
import type { ProgramInfo } from './opus-info.js';
import { writeSignedData } from './pkcs7/write-signed-data.js';
import { RefusalError } from './refusal.js';
import { removeSignature } from './remove-signature.js';
import { commentStyleOf, findRemovable, formatBlock, refuseMarkers } from './signature-block.js';
import { spcIndirectData } from './spc-indirect-data.js';
import { timestampBy } from './timestamp/timestamp-by.js';
import type { TimestampOptions } from './timestamp/timestamp-by.js';

/** How to sign. */
export interface SigningOptions extends ProgramInfo {
  signer: Signer;
  /** Default: `sha256`. */
  digest?: DigestName | undefined;
  /** Servers that say when this was signed. Without, the signature ends with the certificate. */
  timestamp?: TimestampOptions | undefined;
}

/** How to sign a script. */
export interface ScriptSigningOptions extends SigningOptions {
  /**
   * How Windows will read a file with characters beyond ASCII and no byte order mark. For experts: the signature holds only on
   * machines that read it so.
   */
  withoutMark?: EncodingWithoutMark | undefined;
  /** Sign a signed file anew, instead of refusing it. */
  replace?: boolean | undefined;
}

/** Windows does not sign less. */
const leastBytes = 4;

/**
 * The file with a signature: its own bytes, unchanged, and the block behind them. An RSA key without a timestamp gives the
 * same bytes again.
 * @param fileName its extension tells how comments are written.
 * @throws RefusalError where the file must not be signed, the key does not sign, or no timestamp server answers well.
 */
export async function signBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ScriptSigningOptions,
): Promise<Uint8Array> {
  const { signer, digest = 'sha256', timestamp, withoutMark, replace = false } = options;
  checkDigest(digest);
  const style = commentStyleOf(fileName);
  const given = decodeText(bytes, withoutMark);
  const signed = findRemovable(given.text, style) !== undefined;
  if (signed && !replace) {
    throw new RefusalError(
      'AlreadySigned',
      'The file is signed already. Remove its signature first (--remove), or replace it (--replace).',
    );
  }
  const original = signed ? removeSignature(bytes, fileName) : bytes;
  if (original.length < leastBytes) {
    throw new RefusalError(
      'FileTooSmall',
      `The file has ${original.length} bytes. Windows does not sign fewer than ${leastBytes}. Leave it out, or list it in a catalog.`,
    );
  }
  const { text, encoding } = signed ? decodeText(original, withoutMark) : given;
  refuseMarkers(text, style);
  const der = await writeSignedData({
    contentType: oids.spcIndirectData,
    content: spcIndirectData(digest, contentDigest(text, digest)),
    digest,
    attributes: authenticodeAttributes(options),
    signer,
    stamp: timestamp && timestampBy(timestamp, digest, signer.certificate),
  });
  return Buffer.concat([original, encodeText(formatBlock(der, style), encoding)]);
}
