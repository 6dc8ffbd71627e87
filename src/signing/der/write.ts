/** Writes DER: each function makes one element. */
import { contextOctetsTag, contextTag, tags } from './element.js';
import { oidBody } from './oid.js';

/** Tag, length and body. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Uint8Array.of(tag), lengthOctets(length), ...parts]);
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 0x100)) octets.unshift(left % 0x100);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(tags.sequence, ...parts);
}

/** A SET OF, in the order that DER asks for: ascending by its octets. */
export function setOf(parts: readonly Uint8Array[], tag: number = tags.set): Buffer {
  return element(tag, ...parts.toSorted((one, other) => Buffer.compare(one, other)));
}

/** `[number]` with elements inside. */
export function context(number: number, ...parts: readonly Uint8Array[]): Buffer {
  return element(contextTag(number), ...parts);
}

/** `[number]` with octets inside. */
export function contextOctets(number: number, body: Uint8Array): Buffer {
  return element(contextOctetsTag(number), body);
}

/** An integer from 0 to 2^53 - 1. */
export function integer(value: number): Buffer {
  const text = value.toString(16);
  const octets = Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex');
  return positiveInteger(octets);
}

/** An unsigned integer of any size, from its octets. */
export function positiveInteger(octets: Uint8Array): Buffer {
  const first = octets.findIndex((octet) => octet !== 0);
  if (first < 0) return element(tags.integer, Uint8Array.of(0));
  const digits = octets.subarray(first);
  return digits[0]! < 0x80 ? element(tags.integer, digits) : element(tags.integer, Uint8Array.of(0), digits);
}

export function oid(text: string): Buffer {
  return element(tags.oid, oidBody(text));
}

export function octetString(...parts: readonly Uint8Array[]): Buffer {
  return element(tags.octetString, ...parts);
}

/** A BIT STRING of whole octets. */
export function bitString(octets: Uint8Array): Buffer {
  return element(tags.bitString, Uint8Array.of(0), octets);
}

export function nullValue(): Buffer {
  return element(tags.null);
}

export function booleanTrue(): Buffer {
  return element(tags.boolean, Uint8Array.of(0xff));
}

export function utf8String(text: string): Buffer {
  return element(tags.utf8String, Buffer.from(text, 'utf8'));
}

/** UTF-16 with the high octet first. */
export function bmpOctets(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
