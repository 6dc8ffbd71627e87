/** Attributes of a signer: an object identifier, and a set of exactly one value. */
import { tags } from '../der/element.js';
import type { DerElement } from '../der/element.js';
import { DerCursor } from '../der/read.js';
import { oid, sequence, setOf } from '../der/write.js';
import { RefusalError } from '../refusal.js';

/** The values of attributes by their object identifiers. */
export type Attributes = ReadonlyMap<string, DerElement>;

/** @throws RefusalError where an attribute stands twice, or has not exactly one value. */
export function readAttributes(set: DerElement): Attributes {
  const attributes = new Map<string, DerElement>();
  for (const found of DerCursor.into(set).sequences('an attribute')) {
    const inside = DerCursor.into(found);
    const name = inside.oid('an attribute');
    const values = DerCursor.into(inside.next(tags.set, 'the values of an attribute')).rest();
    inside.end();
    const [value] = values;
    if (value === undefined || values.length > 1 || attributes.has(name)) {
      throw new RefusalError(
        'AttributeRepeated',
        `The attribute ${name} at byte ${found.at} stands twice, or has ${values.length} values where one is expected.`,
      );
    }
    attributes.set(name, value);
  }
  return attributes;
}

/** The value of an attribute that has to be there. */
export function requireAttribute(attributes: Attributes, name: string, title: string): DerElement {
  const value = attributes.get(name);
  if (value !== undefined) return value;
  throw new RefusalError('AttributeMissing', `The signed attribute ${title} (${name}) is missing.`);
}

/** One attribute in DER. */
export function attribute(name: string, value: Uint8Array): Buffer {
  return sequence(oid(name), setOf([value]));
}
