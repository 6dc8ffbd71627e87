/** Verifies one signed file: everything that Windows accepts, and nothing else. */
import { contentDigest } from './content-digest.js';
import { decodeText, isUtf8ForWindows } from './file-text.js';
import type { EncodingWithoutMark } from './file-text.js';
import { oids } from './oids.js';
import { readSignedData } from './pkcs7/signed-data.js';
import { RefusalError, refusalOf } from './refusal.js';
import type { Refusal } from './refusal.js';
import { commentStyleOf, splitSigned } from './signature-block.js';
import { readSpcIndirectData } from './spc-indirect-data.js';
import { verifySignature } from './verify-signature.js';
import type { SignatureInfo, VerifyingOptions } from './verify-signature.js';

/** How to verify a script. */
export interface ScriptVerifyingOptions extends VerifyingOptions {
  /** How to read a file with characters beyond ASCII and no byte order mark, which Windows reads by its code page. */
  withoutMark?: EncodingWithoutMark | undefined;
}

/** What came out. */
export type VerifyResult = ({ accepted: true } & SignatureInfo) | { accepted: false; refusal: Refusal };

/**
 * Verifies a file. Revocation, name constraints and the lists of Windows are not looked at: `notChecked` says so.
 * @param fileName its extension tells how comments are written.
 */
export function verifyBytes(bytes: Uint8Array, fileName: string, options: ScriptVerifyingOptions): VerifyResult {
  try {
    return { accepted: true, ...verifyScript(bytes, fileName, options) };
  } catch (error) {
    return { accepted: false, refusal: refusalOf(error) };
  }
}

function verifyScript(bytes: Uint8Array, fileName: string, options: ScriptVerifyingOptions): SignatureInfo {
  const style = commentStyleOf(fileName);
  const { text } = decodeText(bytes, options.withoutMark ?? (isUtf8ForWindows(bytes) ? 'utf-8' : undefined));
  const { body, der } = splitSigned(text, style);
  const data = readSignedData(der, oids.spcIndirectData);
  const signed = readSpcIndirectData(data.content);
  if (signed.digest !== data.signer.digest) {
    throw new RefusalError(
      'AlgorithmNotAllowed',
      `The file is hashed with ${signed.digest} and signed with ${data.signer.digest}. They must be the same.`,
    );
  }
  if (!contentDigest(body, signed.digest).equals(signed.value)) {
    throw new RefusalError(
      'DigestMismatch',
      'The file was changed after it was signed: its content has another digest. Do not run it; get it again, or sign it again.',
    );
  }
  return verifySignature(data, oids.spcIndirectData, options);
}
