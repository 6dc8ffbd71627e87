/**
 * Reads a ZIP archive in the one form that packages have: entries back to back from the first byte, the directory behind
 * them in the same order, nothing between or after. Two readers cannot see different files in what passes here. Field
 * names and offsets are those of APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { refusePackage } from './refuse-package.js';
import { checkEntryNames } from './entry-names.js';

/** What no package of a module reaches, and an archive made to fill memory does. */
export const zipLimits = {
  /** Bytes of the whole archive. */
  archive: 64 * 1024 * 1024,
  /** Bytes of one file. */
  file: 32 * 1024 * 1024,
  /** Bytes of all files together. */
  total: 128 * 1024 * 1024,
  entries: 5000,
} as const;

/** A header of the directory. */
interface Header {
  readonly name: string;
  readonly nameBytes: Buffer;
  /** From `version needed` to `length of extra field`: what both headers of an entry have. */
  readonly shared: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the header beside the data stands. */
  readonly offset: number;
  /** Where the next header of the directory stands. */
  readonly end: number;
}

const localSize = 30;
const directorySize = 46;
const endSize = 22;

/**
 * The files of an archive by name, in its order.
 * @throws KnownError `PackageTooLarge`, `PackageLayout`, `PackageEntry`, `PackageEntryName`, `PackageEntryTwice`.
 */
export function readZip(archive: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  if (bytes.length > zipLimits.archive) refusePackage('PackageTooLarge', `it has more than ${zipLimits.archive} bytes`);
  const headers = readDirectory(bytes);
  checkEntryNames(headers.map(({ name }) => name));
  const total = headers.reduce((sum, { size }) => sum + size, 0);
  if (total > zipLimits.total)
    refusePackage('PackageTooLarge', `its files have ${total} bytes, more than ${zipLimits.total}`);
  return new Map(headers.map((header) => [header.name, unpack(bytes, header)]));
}

function readDirectory(bytes: Buffer): Header[] {
  const end = bytes.length - endSize;
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50) {
    refusePackage('PackageLayout', 'it does not end as a ZIP archive without a comment does');
  }
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  const oneDisk = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count;
  const noComment = bytes.readUInt16LE(end + 20) === 0;
  if (!oneDisk || !noComment || start + bytes.readUInt32LE(end + 12) !== end) {
    refusePackage('PackageLayout', 'the end of its directory does not fit');
  }
  if (count > zipLimits.entries)
    refusePackage('PackageTooLarge', `it has ${count} entries, more than ${zipLimits.entries}`);
  const headers: Header[] = [];
  let place = start;
  let data = 0;
  for (let index = 0; index < count; index++) {
    const header = readHeader(bytes, place, end);
    checkLocalHeader(bytes, header, data, start);
    data = header.offset + localSize + header.nameBytes.length + header.packedSize;
    place = header.end;
    headers.push(header);
  }
  if (data !== start || place !== end) refusePackage('PackageLayout', 'it holds bytes that belong to no entry');
  return headers;
}

function readHeader(bytes: Buffer, place: number, end: number): Header {
  if (place + directorySize > end || bytes.readUInt32LE(place) !== 0x02014b50) {
    refusePackage('PackageLayout', `there is no entry of its directory at byte ${place}`);
  }
  const nameLength = bytes.readUInt16LE(place + 28);
  const next = place + directorySize + nameLength;
  if (next > end) refusePackage('PackageLayout', `the entry of its directory at byte ${place} is cut off`);
  const nameBytes = bytes.subarray(place + directorySize, next);
  const name = nameBytes.toString('latin1');
  const flags = bytes.readUInt16LE(place + 8);
  const method = bytes.readUInt16LE(place + 10);
  const header: Header = {
    name,
    nameBytes,
    shared: bytes.subarray(place + 6, place + 32),
    method,
    crc: bytes.readUInt32LE(place + 16),
    packedSize: bytes.readUInt32LE(place + 20),
    size: bytes.readUInt32LE(place + 24),
    offset: bytes.readUInt32LE(place + 42),
    end: next,
  };
  // Levels of compression, and names in UTF-8, are all that a flag may say.
  if ((flags & ~0x0806) !== 0) refuseEntry(header, 'it is encrypted, or its sizes stand behind it');
  if (method !== 0 && method !== 8) refuseEntry(header, `it is packed by method ${method}, and not deflated or stored`);
  const extraAndComment = bytes.readUInt32LE(place + 30);
  if (extraAndComment !== 0 || bytes.readUInt16LE(place + 34) !== 0)
    refuseEntry(header, 'it has extra fields or a comment');
  // The upper half is the mode of Unix: a link or a device is no file.
  const type = bytes.readUInt16LE(place + 40) & 0xf000;
  if (type !== 0 && type !== 0x8000) refuseEntry(header, 'it is no plain file');
  if (header.size > zipLimits.file)
    refusePackage('PackageTooLarge', `${JSON.stringify(name)} has ${header.size} bytes`);
  return header;
}

/** The header beside the data says the same, and stands where the entry before it ends. */
function checkLocalHeader(bytes: Buffer, header: Header, expected: number, directory: number): void {
  const { offset, nameBytes, packedSize } = header;
  const data = offset + localSize + nameBytes.length;
  if (offset !== expected || data + packedSize > directory) {
    refusePackage('PackageLayout', `${JSON.stringify(header.name)} does not stand behind the entry before it`);
  }
  const same =
    bytes.readUInt32LE(offset) === 0x04034b50 &&
    bytes.subarray(offset + 4, offset + localSize).equals(header.shared) &&
    bytes.subarray(offset + localSize, data).equals(nameBytes);
  if (!same) refuseEntry(header, 'its two headers differ');
}

function unpack(bytes: Buffer, header: Header): Buffer {
  const { offset, nameBytes, packedSize, size, method, crc } = header;
  const start = offset + localSize + nameBytes.length;
  const packed = bytes.subarray(start, start + packedSize);
  const content = method === 0 ? packed : inflate(packed, header);
  if (content.length !== size || crc32(content) !== crc) refuseEntry(header, 'it is not what its header says');
  return content;
}

function inflate(packed: Buffer, header: Header): Buffer {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(header.size, 1),
      info: true,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten !== packed.length) refuseEntry(header, 'there are bytes behind its data');
    return buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return refuseEntry(header, `it cannot be unpacked (${(error as Error).message})`);
  }
}

function refuseEntry({ name }: Pick<Header, 'name'>, reason: string): never {
  refusePackage('PackageEntry', `${JSON.stringify(name)}: ${reason}`);
}
