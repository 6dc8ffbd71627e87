/** The parts of a catalog of version 2 (a certificate trust list), as New-FileCatalog and Microsoft's own tools write them. */
import { digestAlgorithm, digestOf } from '../algorithms.js';
import { tags } from '../der/element.js';
import type { DerElement } from '../der/element.js';
import { DerCursor, derError } from '../der/read.js';
import { writeTime } from '../der/time.js';
import {
  bmpOctets,
  context,
  contextOctets,
  element,
  integer,
  nullValue,
  octetString,
  oid,
  sequence,
  setOf,
} from '../der/write.js';
import { oids } from '../oids.js';
import { attribute } from '../pkcs7/attributes.js';

/** Name and value beside a member. */
export interface NameValue {
  name: string;
  value: string;
}

/** The name by which New-FileCatalog writes a path. */
export const filePathName = 'FilePath';
/** Flags that every tool writes: authenticated, text, replaces an older one. */
const nameValueFlags = 0x10010001;
const emptyOctets = new Uint8Array();

/** Says that the digest covers the whole file as it is stored: so it is for scripts. */
export const flatFile = contextOctets(2, emptyOctets);
/** Kind of the digest of a flat file: a CAB file that is not named. */
const cabData = sequence(oid(oids.spcCabData), context(2, contextOctets(0, emptyOctets)));

/** What is said about a file with content: once by SHA-256 with its path, once by SHA-1 for old systems. */
export function memberOf(path: string, content: Uint8Array): Buffer[] {
  const sha256 = digestOf('sha256', content);
  const kind = attribute(oids.catalogMemberKind, flatFile);
  const data = sequence(cabData, sequence(digestAlgorithm('sha256'), octetString(sha256)));
  const attributes = [
    kind,
    attribute(oids.catalogNameValue, writeNameValue({ name: filePathName, value: path })),
    attribute(oids.spcIndirectData, data),
  ];
  return [
    sequence(octetString(sha256), setOf(attributes)),
    sequence(octetString(digestOf('sha1', content)), setOf([kind])),
  ];
}

/** What is said about a file without content, which has no digest to find it by. */
export function emptyFile(path: string): Buffer {
  const value = writeNameValue({ name: filePathName, value: path });
  return sequence(oid(oids.catalogNameValue), octetString(value));
}

/** The list, which is then signed. */
export function catalogList(
  id: Uint8Array,
  time: Date,
  members: readonly Buffer[],
  attributes: readonly Buffer[],
): Buffer {
  // Ascending by identifier: behind the headers, whose lengths differ.
  const sorted = members.toSorted((one, other) => Buffer.compare(identifierOf(one), identifierOf(other)));
  return sequence(
    sequence(oid(oids.catalogList)),
    octetString(id),
    writeTime(time),
    sequence(oid(oids.catalogMemberV2), nullValue()),
    sequence(...sorted),
    ...(attributes.length === 0 ? [] : [context(0, sequence(...attributes))]),
  );
}

function identifierOf(member: Buffer): Uint8Array {
  return new DerCursor(member).sequence('a member').next(tags.octetString, 'an identifier').body;
}

function writeNameValue({ name, value }: NameValue): Buffer {
  return sequence(
    element(tags.bmpString, bmpOctets(name)),
    integer(nameValueFlags),
    octetString(Buffer.from(`${value}\0`, 'utf16le')),
  );
}

/** Reads a name and its value. */
export function readNameValue(from: DerElement): NameValue {
  if (from.tag !== tags.sequence) throw derError(from.at, 'a name and value that is no SEQUENCE');
  const inside = DerCursor.into(from);
  const name = inside.next(tags.bmpString, 'a name').body;
  inside.next(tags.integer, 'flags');
  const value = Buffer.from(inside.next(tags.octetString, 'a value').body).toString('utf16le');
  inside.end();
  return {
    name: Buffer.from(name.subarray(0, name.length & ~1))
      .swap16()
      .toString('utf16le'),
    value: value.replace(/\0$/, ''),
  };
}
