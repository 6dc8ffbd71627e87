/** A ZIP archive whose bytes depend on nothing but its entries. */
import { zipSync } from 'fflate';

/** The time and the day of every entry: 12:00 on 1 January 1980, in DOS form. ZIP knows no earlier day. */
export const zipTime = 12 << 11;
export const zipDate = (1 << 5) | 1;

/**
 * Writes an archive.
 * @param entries bytes by name, in the order that the archive is to have. Names are ASCII with `/`.
 */
export function writeZip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // From local parts, because fflate writes local ones. Noon, because no time zone ever skipped one.
  const mtime = new Date(1980, 0, 1, 12);
  // By fflate and not by zlib, whose bytes differ between versions of Node and between processors.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime, os: 0, attrs: 0 });
}
