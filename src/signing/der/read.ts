/** Reads DER element by element: definite and minimal lengths only. Nothing here calls itself, so no input nests too deep. */
import { RefusalError } from '../refusal.js';
import { tags } from './element.js';
import type { DerElement } from './element.js';
import { oidText } from './oid.js';

/** What is wrong at an offset. */
export function derError(at: number, message: string): RefusalError {
  return new RefusalError('DerNotValid', `The structure is not valid at byte ${at}: ${message}.`);
}

/**
 * The element at the begin of the bytes.
 * @param at offset of the bytes in the whole, for messages.
 * @throws RefusalError where they do not begin with a whole element in DER.
 */
export function readElement(bytes: Uint8Array, at = 0): DerElement {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw derError(at, 'it ends in an element');
  if ((tag & 0x1f) === 0x1f) throw derError(at, 'a tag of more than one octet');
  let length = first;
  let header = 2;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets === 0) throw derError(at, 'an indefinite length');
    if (octets > 4) throw derError(at, 'a length of more than four octets');
    header += octets;
    if (bytes.length < header) throw derError(at, 'it ends in a length');
    length = bytes.subarray(2, header).reduce((sum, octet) => sum * 0x100 + octet, 0);
    if (length < 0x80 || bytes[2] === 0) throw derError(at, 'a length with more octets than it needs');
  }
  if (bytes.length < header + length)
    throw derError(at, `${length} octets are announced, ${bytes.length - header} are there`);
  const raw = bytes.subarray(0, header + length);
  return { tag, at, raw, body: raw.subarray(header) };
}

/** The only element of the bytes, with nothing behind it. */
export function readOnly(bytes: Uint8Array, tag: number, what: string, at = 0): DerElement {
  const cursor = new DerCursor(bytes, at);
  const element = cursor.next(tag, what);
  cursor.end();
  return element;
}

/** Walks over the elements of a body, in their order. */
export class DerCursor {
  readonly #bytes: Uint8Array;
  readonly #at: number;
  #offset = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The elements of a body. */
  static into({ raw, body, at }: DerElement): DerCursor {
    return new DerCursor(body, at + raw.length - body.length);
  }

  /** Whether there is another element. */
  get more(): boolean {
    return this.#offset < this.#bytes.length;
  }

  /** Tag of the next element; nothing at the end. */
  get tag(): number | undefined {
    return this.#bytes[this.#offset];
  }

  /** The next element, whatever it is. */
  any(): DerElement {
    const element = readElement(this.#bytes.subarray(this.#offset), this.#at + this.#offset);
    this.#offset += element.raw.length;
    return element;
  }

  /** The next element, which must have the tag. */
  next(tag: number, what: string): DerElement {
    if (this.tag !== tag) {
      const found = this.tag === undefined ? 'nothing' : `tag ${hexadecimal(this.tag)}`;
      throw derError(this.#at + this.#offset, `${what} (tag ${hexadecimal(tag)}) is expected, ${found} is there`);
    }
    return this.any();
  }

  /** The next element where it has the tag. */
  optional(tag: number): DerElement | undefined {
    return this.tag === tag ? this.any() : undefined;
  }

  /** The elements of a SEQUENCE. */
  sequence(what: string): DerCursor {
    return DerCursor.into(this.next(tags.sequence, what));
  }

  /** An object identifier as dotted text. */
  oid(what: string): string {
    return oidText(this.next(tags.oid, what).body);
  }

  /** All that is left, each a SEQUENCE. */
  sequences(what: string): DerElement[] {
    const elements: DerElement[] = [];
    while (this.more) elements.push(this.next(tags.sequence, what));
    return elements;
  }

  /** All that is left. */
  rest(): DerElement[] {
    const elements: DerElement[] = [];
    while (this.more) elements.push(this.any());
    return elements;
  }

  /** Refuses what is left. */
  end(): void {
    if (this.more) throw derError(this.#at + this.#offset, 'more than the format has in this place');
  }
}

function hexadecimal(tag: number): string {
  return `0x${tag.toString(16).padStart(2, '0')}`;
}
