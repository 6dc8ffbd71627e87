/** Archives with any mistake: each field can be set to what it must not be. */
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, and where it departs from what it should be. */
export interface RawEntry {
  name: string;
  content: Buffer;
  /** Bytes before its header. */
  gap?: Buffer;
  localName?: string;
  localSize?: number;
  flags?: number;
  method?: number;
  extra?: Buffer;
  comment?: string;
  mode?: number;
  crc?: number;
  size?: number;
  packed?: Buffer;
  /** Where the directory says that it is. Its data are then not written. */
  offset?: number;
  /** Leaves it out of the directory. */
  unlisted?: boolean;
}

/** What the end of the archive says otherwise. */
export interface RawEnd {
  comment?: string;
  gap?: Buffer;
  reverse?: boolean;
  count?: number;
  disk?: number;
}

/** Writes an archive as it is asked to. */
export function zipOf(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    place += part.length;
  };
  for (const entry of entries) {
    const { content, method = 8, extra = Buffer.alloc(0), comment = '' } = entry;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    add(entry.gap ?? Buffer.alloc(0));
    const name = Buffer.from(entry.name);
    const offset = entry.offset ?? place;
    const shared = (nameBytes: Buffer, size: number): Buffer => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(entry.flags ?? 0, 2);
      fields.writeUInt16LE(method, 4);
      fields.writeUInt32LE(entry.crc ?? crc32(content), 10);
      fields.writeUInt32LE(packed.length, 14);
      fields.writeUInt32LE(size, 18);
      fields.writeUInt16LE(nameBytes.length, 22);
      fields.writeUInt16LE(extra.length, 24);
      return fields;
    };
    const size = entry.size ?? content.length;
    if (entry.offset === undefined) {
      const localName = Buffer.from(entry.localName ?? entry.name);
      add(
        Buffer.concat([
          Buffer.from('PK\x03\x04'),
          shared(localName, entry.localSize ?? size),
          localName,
          extra,
          packed,
        ]),
      );
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(comment.length, 0);
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const header = [
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      shared(name, size),
      rest,
      name,
      extra,
      Buffer.from(comment),
    ];
    if (!entry.unlisted) directory.push(Buffer.concat(header));
  }
  add(end.gap ?? Buffer.alloc(0));
  const listed = Buffer.concat(end.reverse ? directory.toReversed() : directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(end.disk ?? 0, 0);
  tail.writeUInt16LE(end.count ?? directory.length, 4);
  tail.writeUInt16LE(end.count ?? directory.length, 6);
  tail.writeUInt32LE(listed.length, 8);
  tail.writeUInt32LE(place, 12);
  tail.writeUInt16LE((end.comment ?? '').length, 16);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), tail, Buffer.from(end.comment ?? '')]);
}
