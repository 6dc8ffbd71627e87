/** Object identifiers between dotted text and octets (X.690, 8.19). */

/** `1.2.840.113549` from the body of an OBJECT IDENTIFIER that `checkDer` has passed. */
export function oidText(body: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of body) {
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    if (arcs.length === 0) {
      const first = arc < 80n ? arc / 40n : 2n;
      arcs.push(first, arc - first * 40n);
    } else {
      arcs.push(arc);
    }
    arc = 0n;
  }
  return arcs.join('.');
}

/** The body of an OBJECT IDENTIFIER. Arcs below 2^53. */
export function oidBody(text: string): Uint8Array {
  const [first, second, ...others] = text.split('.').map(Number);
  return Uint8Array.from([first! * 40 + second!, ...others].flatMap(arcOctets));
}

function arcOctets(arc: number): number[] {
  const octets = [arc % 0x80];
  for (let left = Math.floor(arc / 0x80); left > 0; left = Math.floor(left / 0x80)) {
    octets.unshift(0x80 | (left % 0x80));
  }
  return octets;
}
