/** DER (X.690), as far as signatures need it: one element and its tags. */

/** One element: tag, length and body. All parts are views on the same bytes. */
export interface DerElement {
  /** The identifier octet. Tags beyond 30, which need more octets, do not occur in signatures and are refused. */
  tag: number;
  /** Offset of the tag in the whole. */
  at: number;
  /** Tag, length and body. */
  raw: Uint8Array;
  /** The body alone. */
  body: Uint8Array;
}

/** Identifier octets. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** `[number]` of the context, with elements inside. */
export function contextTag(number: number): number {
  return 0xa0 | number;
}

/** `[number]` of the context, with octets inside. */
export function contextOctetsTag(number: number): number {
  return 0x80 | number;
}
