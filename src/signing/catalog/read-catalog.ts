/** Reads the list in a catalog. */
import { digestNames, readDigestAlgorithm } from '../algorithms.js';
import { contextTag, tags } from '../der/element.js';
import type { DerElement } from '../der/element.js';
import { DerCursor, readOnly } from '../der/read.js';
import { readTime } from '../der/time.js';
import { oids } from '../oids.js';
import { readAttributes } from '../pkcs7/attributes.js';
import type { Attributes } from '../pkcs7/attributes.js';
import { RefusalError } from '../refusal.js';
import { filePathName, flatFile, readNameValue } from './catalog-format.js';

/** What a catalog lists. */
export interface CatalogList {
  time: Date;
  /** SHA-256 in hexadecimal by paths with `/`. */
  files: Map<string, string>;
  /** Paths of the files without content. */
  emptyFiles: string[];
  /** SHA-1 of the files, in hexadecimal: by these old systems find them. */
  sha1: string[];
}

const names = new Set([filePathName, 'File']);

/**
 * Reads a list.
 * @param content what is inside of `[0]`.
 * @throws RefusalError where it is not of version 2, or lists anything but whole files.
 */
export function readCatalogList(content: DerElement): CatalogList {
  const inside = content.tag === tags.sequence ? DerCursor.into(content) : undefined;
  if (inside === undefined) throw notValid('its content is no list');
  const usage = inside.sequence('the use of the list');
  if (usage.oid('the use of the list') !== oids.catalogList) throw notValid('its content is another kind of list');
  usage.end();
  inside.next(tags.octetString, 'the id of the list');
  const time = readTime(inside.any());
  const version = inside.sequence('the version of the list').oid('the version of the list');
  if (version !== oids.catalogMemberV2) {
    throw notValid(`its version is ${version}; version 2 is ${oids.catalogMemberV2}. Version 1 has SHA-1 alone`);
  }
  const list: CatalogList = { time, files: new Map(), emptyFiles: [], sha1: [] };
  for (const member of inside.sequence('the members').sequences('a member')) readMember(member, list);
  const attributes = inside.optional(contextTag(0));
  inside.end();
  if (attributes !== undefined) readListAttributes(attributes, list);
  return list;
}

function notValid(what: string): RefusalError {
  return new RefusalError('CatalogNotValid', `The catalog is not accepted: ${what}. Make it again.`);
}

function readMember(member: DerElement, list: CatalogList): void {
  const inside = DerCursor.into(member);
  const id = inside.next(tags.octetString, 'the identifier of a member').body;
  const attributes = readAttributes(inside.next(tags.set, 'the attributes of a member'));
  inside.end();
  const hexadecimal = Buffer.from(id).toString('hex');
  const kind = attributes.get(oids.catalogMemberKind);
  if (kind === undefined || Buffer.compare(kind.raw, flatFile) !== 0) {
    throw notValid(`its member ${hexadecimal} is not the digest of a whole file`);
  }
  if (id.length === 20) {
    list.sha1.push(hexadecimal);
    return;
  }
  const path = pathOf(attributes, hexadecimal);
  if (digestIn(attributes, hexadecimal) !== hexadecimal) throw notValid(`its member ${hexadecimal} has another digest`);
  if (list.files.has(path)) throw notValid(`it lists '${path}' twice`);
  list.files.set(path, hexadecimal);
}

function pathOf(attributes: Attributes, id: string): string {
  const element = attributes.get(oids.catalogNameValue);
  const { name, value } = element === undefined ? { name: '', value: '' } : readNameValue(element);
  if (!names.has(name)) throw notValid(`its member ${id} has no path`);
  return value.replaceAll('\\', '/');
}

function digestIn(attributes: Attributes, id: string): string {
  const element = attributes.get(oids.spcIndirectData);
  if (element === undefined) throw notValid(`its member ${id} has no digest`);
  const inside = DerCursor.into(element);
  inside.next(tags.sequence, 'the kind of a digest');
  const info = inside.sequence('a digest');
  const digest = readDigestAlgorithm(info, digestNames);
  const value = info.next(tags.octetString, 'a digest').body;
  if (digest !== 'sha256') throw notValid(`its member ${id} has a digest of ${digest}; version 2 has SHA-256`);
  return Buffer.from(value).toString('hex');
}

function readListAttributes(explicit: DerElement, list: CatalogList): void {
  for (const attribute of DerCursor.into(readOnly(explicit.body, tags.sequence, 'attributes of the list')).sequences(
    'an attribute of the list',
  )) {
    const inside = DerCursor.into(attribute);
    const name = inside.oid('an attribute of the list');
    if (name !== oids.catalogNameValue) continue;
    const { body } = inside.next(tags.octetString, 'an attribute of the list');
    const pair = readNameValue(readOnly(body, tags.sequence, 'an attribute of the list'));
    if (pair.name === filePathName) list.emptyFiles.push(pair.value.replaceAll('\\', '/'));
  }
}
