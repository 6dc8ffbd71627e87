/** SpcSpOpusInfo: the name of the program and where more is said about it. Windows shows both to who is asked to trust. */
import { contextOctetsTag, contextTag, tags } from './der/element.js';
import type { DerElement } from './der/element.js';
import { DerCursor } from './der/read.js';
import { bmpOctets, context, contextOctets, oid, sequence } from './der/write.js';
import { oids } from './oids.js';
import { attribute } from './pkcs7/attributes.js';
import type { Attributes } from './pkcs7/attributes.js';
import { RefusalError } from './refusal.js';

/** What a signer says about what is signed. */
export interface ProgramInfo {
  /** Name of the program. */
  programName?: string | undefined;
  /** An http or https address in ASCII. */
  moreInfoUrl?: string | undefined;
}

/** The attributes that Windows writes beside type and digest. */
export function authenticodeAttributes({ programName, moreInfoUrl }: ProgramInfo): Buffer[] {
  if (moreInfoUrl !== undefined && !/^https?:\/\/[\x21-\x7e]+$/.test(moreInfoUrl)) {
    throw new RefusalError('AttributeNotKnown', `'${moreInfoUrl}' is no http or https address in ASCII.`);
  }
  const parts: Buffer[] = [];
  if (programName !== undefined) parts.push(context(0, contextOctets(0, bmpOctets(programName))));
  if (moreInfoUrl !== undefined) parts.push(context(1, contextOctets(0, Buffer.from(moreInfoUrl, 'latin1'))));
  return [
    attribute(oids.spcStatementType, sequence(oid(oids.spcIndividual))),
    attribute(oids.spcOpusInfo, sequence(...parts)),
  ];
}

/** What the signer says, as far as it is text. */
export function readProgramInfo(signed: Attributes): ProgramInfo {
  const value = signed.get(oids.spcOpusInfo);
  if (value === undefined || value.tag !== tags.sequence) return {};
  const inside = DerCursor.into(value);
  const [name, more] = [inside.optional(contextTag(0)), inside.optional(contextTag(1))];
  inside.end();
  return { programName: name && readName(name), moreInfoUrl: more && readUrl(more) };
}

/** BMPString or IA5String; CryptUI writes an empty one where nothing was said. */
function readName(element: DerElement): string | undefined {
  const { tag, body } = DerCursor.into(element).any();
  if (body.length === 0) return undefined;
  if (tag === contextOctetsTag(1)) return Buffer.from(body).toString('latin1');
  return body.length % 2 === 0 ? Buffer.from(body).swap16().toString('utf16le') : undefined;
}

function readUrl(element: DerElement): string | undefined {
  const { tag, body } = DerCursor.into(element).any();
  return tag === contextOctetsTag(0) && body.length > 0 ? Buffer.from(body).toString('latin1') : undefined;
}
