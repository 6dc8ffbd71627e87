/** The key derivation of PKCS #12 (RFC 7292, appendix B), which node:crypto does not offer. */
import { createHash } from 'node:crypto';

/** What a key is derived from. */
export interface Pkcs12KeyRequest {
  digest: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  purpose: 'key' | 'iv' | 'mac';
  passphrase: string;
  salt: Uint8Array;
  iterations: number;
  /** Size of the result. */
  octets: number;
}

const purposes = { key: 1, iv: 2, mac: 3 };

/** Octets that take `iterations` rounds to guess. */
export function pkcs12Key({ digest, purpose, passphrase, salt, iterations, octets }: Pkcs12KeyRequest): Buffer {
  const block = digest === 'sha384' || digest === 'sha512' ? 128 : 64;
  const diversifier = Buffer.alloc(block, purposes[purpose]);
  // UTF-16 with the high octet first, and a terminating zero.
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const input = Buffer.concat([repeated(salt, block), repeated(password, block)]);
  const parts: Buffer[] = [];
  for (let size = 0; size < octets; size += parts.at(-1)!.length) {
    let part = createHash(digest).update(diversifier).update(input).digest();
    for (let round = 1; round < iterations; round += 1) part = createHash(digest).update(part).digest();
    parts.push(part);
    addToBlocks(input, repeated(part, block).subarray(0, block));
  }
  return Buffer.concat(parts).subarray(0, octets);
}

/** As often as it takes to fill whole blocks. */
function repeated(octets: Uint8Array, block: number): Buffer {
  return Buffer.alloc(block * Math.ceil(octets.length / block), octets);
}

/** Adds `summand` and one to each block, as numbers. */
function addToBlocks(blocks: Buffer, summand: Buffer): void {
  for (let start = 0; start < blocks.length; start += summand.length) {
    let carry = 1;
    for (let index = summand.length - 1; index >= 0; index -= 1) {
      carry += blocks[start + index]! + summand[index]!;
      blocks[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}
