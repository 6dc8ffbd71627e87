/** A ZIP archive whose bytes depend on nothing but its entries. */
import { zipSync } from 'fflate';
import type { ZipOptions } from 'fflate';

/**
 * The time of every entry, and the earliest that ZIP knows the day of. From local parts, because fflate writes local ones:
 * noon, because no time zone ever skipped one.
 */
const entryTime = new Date(1980, 0, 1, 12);

/** What an archive by this file has in every entry: 12:00 on 1 January 1980 in DOS form. */
export const zipTime = 12 << 11;
export const zipDate = (1 << 5) | 1;

// fflate and not zlib, whose bytes differ between versions of Node and between processors.
const settings: ZipOptions = { level: 9, mtime: entryTime, os: 0, attrs: 0 };

/**
 * Writes an archive.
 * @param entries bytes by name, in the order that the archive is to have. Names are ASCII with `/`.
 */
export function writeZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(entries), settings);
}
