/** The whole of a DER structure, checked once before anything of it is believed. */
import { RefusalError } from '../refusal.js';
import { tags } from './element.js';
import type { DerElement } from './element.js';
import { DerCursor, derError, readOnly } from './read.js';

/** Far more than any signature has; a catalog of 50,000 files fits. */
const mostBytes = 64 * 1024 * 1024;
const mostElements = 2_000_000;
const deepest = 40;

/**
 * The one element that the bytes are. Every element inside is in DER, too: definite, minimal lengths, and minimal values.
 * @param tag its tag.
 * @param what its name, for messages.
 * @throws RefusalError where that is not so. It never takes more memory than a multiple of the input.
 */
export function checkDer(bytes: Uint8Array, tag: number, what: string): DerElement {
  if (bytes.length > mostBytes) throw tooLarge(`${bytes.length} bytes; the most is ${mostBytes}`);
  const root = readOnly(bytes, tag, what);
  const open = [checkElement(root)];
  let count = 1;
  while (open.length > 0) {
    const cursor = open.at(-1);
    if (cursor === undefined || !cursor.more) {
      open.pop();
      continue;
    }
    count += 1;
    if (count > mostElements) throw tooLarge(`more than ${mostElements} elements`);
    const inside = checkElement(cursor.any());
    if (inside === undefined) continue;
    if (open.length === deepest) throw tooLarge(`elements deeper than ${deepest}`);
    open.push(inside);
  }
  return root;
}

function tooLarge(what: string): RefusalError {
  return new RefusalError('DerTooLarge', `The structure has ${what}. No signature needs that.`);
}

/** Checks one element by itself; puts out its inside where elements are in it. */
function checkElement(element: DerElement): DerCursor | undefined {
  const { tag, at, body } = element;
  const constructed = (tag & 0x20) !== 0;
  if ((tag & 0xc0) === 0) {
    if (constructed !== [tags.sequence, tags.set].some((kind) => kind === (tag | 0x20))) {
      throw derError(at, constructed ? 'a value in pieces' : 'a sequence or set that is none');
    }
    const problem = valueChecks[tag]?.(body);
    if (problem !== undefined) throw derError(at, problem);
  }
  return constructed ? DerCursor.into(element) : undefined;
}

const valueChecks: Record<number, (body: Uint8Array) => string | undefined> = {
  0: () => 'an end of contents',
  [tags.boolean]: (body) =>
    body.length === 1 && (body[0] === 0 || body[0] === 0xff) ? undefined : 'a boolean that is neither 00 nor FF',
  [tags.integer]: ([first, second]) => {
    if (first === undefined) return 'an integer without octets';
    const padded = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
    return padded ? 'an integer with more octets than it needs' : undefined;
  },
  [tags.bitString]: (body) => {
    const unused = body[0];
    if (unused === undefined || unused > 7 || (body.length === 1 && unused > 0)) return 'a bit string of no whole bits';
    return unused > 0 && (body.at(-1)! & ((1 << unused) - 1)) !== 0 ? 'a bit string with unused bits set' : undefined;
  },
  [tags.null]: (body) => (body.length === 0 ? undefined : 'a NULL with octets'),
  [tags.oid]: (body) => {
    if (body.length === 0 || body.at(-1)! >= 0x80) return 'an object identifier that does not end';
    if (body.length > 64) return 'an object identifier of more than 64 octets';
    const padded = body.some((octet, index) => octet === 0x80 && (index === 0 || body[index - 1]! < 0x80));
    return padded ? 'an object identifier with more octets than it needs' : undefined;
  },
};
