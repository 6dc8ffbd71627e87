/** The two forms of an ECDSA signature: DER, which files hold, and r and s one after the other, which vaults give. */
import { positiveInteger, sequence } from '../der/write.js';

/**
 * The signature in DER.
 * @param octets size of r and of s, that of the curve.
 */
export function derSignature(signature: Buffer, octets: number): Buffer {
  // In DER it would be longer, or shorter: two integers with headers have six octets more, but for leading zeros.
  if (signature.length !== 2 * octets || isDer(signature)) return signature;
  return sequence(positiveInteger(signature.subarray(0, octets)), positiveInteger(signature.subarray(octets)));
}

function isDer(signature: Buffer): boolean {
  return signature[0] === 0x30 && signature[1] === signature.length - 2 && signature[2] === 0x02;
}
