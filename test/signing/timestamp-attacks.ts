/** Every way to deceive by a timestamp, as files. */
import { digestAlgorithm } from '../../src/signing/algorithms.js';
import { tags } from '../../src/signing/der/element.js';
import { sequence } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { attribute } from '../../src/signing/pkcs7/attributes.js';
import { signedScript } from './make-cms.js';
import type { CmsRequest } from './make-cms.js';
import { authority, countersignatureAttribute, makeToken, tokenAttribute } from './make-token.js';
import { issue, issueSigner, issuing } from './test-certificates.js';

/** What is signed. */
export const body = 'Write-Host test\r\n';
/** When the good timestamps are from. */
export const signedAt = new Date('2025-06-01T12:00:00Z');
/** When the certificate of `identity` has ended, and those of the authorities have not. */
export const afterwards = new Date('2032-01-01T00:00:00Z');
/** Signs. */
export const identity = issueSigner('P-256', { notAfter: new Date('2026-01-01T00:00:00Z') });

const tls = issue({ name: 'Not for timestamps', purposes: ['1.3.6.1.5.5.7.3.1'] }, issuing);
/** A root that nobody trusts, and an authority below it. */
export const stranger = issue({ name: 'Stranger', authority: {} });
export const foreign = issue({ name: 'Foreign', purposes: [oids.timestamping] }, stranger);
const ended = issue(
  { name: 'Ended', purposes: [oids.timestamping], notAfter: new Date('2024-01-01T00:00:00Z') },
  issuing,
);
const twin = issue({ name: 'Twin', key: authority.key, purposes: [oids.timestamping] }, issuing);
/** Makes the attribute with a token that is good but for what is said. */
export const stamped = (
  request: Partial<Parameters<typeof makeToken>[0]>,
  change = (token: Buffer): Buffer => token,
): NonNullable<CmsRequest['unsigned']> => {
  return (signature) => [attribute(oids.spcTimestamp, change(makeToken({ signature, time: signedAt, ...request })))];
};

/** One file, and what the verifier says of it, while the certificate is valid and afterwards. */
export interface TimestampAttack {
  refusal: string;
  title: string;
  signed: Buffer;
}

const cases: readonly (readonly [refusal: string, title: string, unsigned: NonNullable<CmsRequest['unsigned']>])[] = [
  ['TimestampNotValid', 'a changed time', stamped({}, (token) => turned(token, Buffer.from('20250601120000')))],
  ['TimestampNotValid', 'a changed imprint', stamped({}, (token) => turned(token, sequenceOfImprint(token)))],
  ['TimestampNotValid', 'a changed signature of the authority', stamped({}, (token) => turned(token, token))],
  ['TimestampMismatch', 'the token of another signature', stamped({ signature: Buffer.from('another') })],
  ['TimestampNotTrusted', 'an authority for something else', stamped({ identity: tls })],
  [
    'TimestampNotTrusted',
    'an authority of a stranger',
    stamped({ identity: foreign, cms: { certificates: [foreign.certificate.raw, stranger.certificate.raw] } }),
  ],
  ['TimestampNotTrusted', 'an authority that was not valid', stamped({ identity: ended })],
  ['TimestampNotTrusted', 'the signer as authority', stamped({ identity })],
  ['TimestampNotValid', 'another certificate for the same key', stamped({ cms: { identity: twin } })],
  ['TimestampNotValid', 'content of another type', stamped({ cms: { contentType: oids.data } })],
  [
    'TimestampNotValid',
    'no certificate of the authority',
    stamped({ cms: { certificates: [issuing.certificate.raw] } }),
  ],
  ['TimestampNotValid', 'something that is no token', () => [attribute(oids.spcTimestamp, sequence())]],
  [
    'AttributeRepeated',
    'two tokens',
    (signature: Buffer) => [tokenAttribute({ signature }), tokenAttribute({ signature })],
  ],
  [
    'TimestampNotValid',
    'a countersignature of something else',
    () => [countersignatureAttribute(Buffer.from('another'), signedAt)],
  ],
  [
    'TimestampNotValid',
    'a countersignature of another content type',
    (signature: Buffer) => [countersignatureAttribute(signature, signedAt, { contentType: oids.spcIndirectData })],
  ],
  [
    'TimestampNotValid',
    'a countersignature without a time',
    (signature: Buffer) => [countersignatureAttribute(signature, signedAt, { more: [] })],
  ],
];

/** All of them. */
export const timestampAttacks: readonly TimestampAttack[] = cases.map(([refusal, title, unsigned]) => {
  // The certificate of the authority is there for countersignatures, too.
  const certificates = [identity, authority, issuing].map(({ certificate }) => certificate.raw);
  return { refusal, title, signed: signedScript(body, { identity, unsigned, certificates }) };
});

/** Turns the last bit of what is found in a token. */
function turned(token: Buffer, found: Buffer): Buffer {
  const at = token.indexOf(found);
  if (at < 0) throw new Error('the token does not hold what is to be changed');
  const copy = Buffer.from(token);
  copy[at + found.length - 1]! ^= 1;
  return copy;
}

/** The begin of the imprint: its algorithm, and the first octet of the digest. */
function sequenceOfImprint(token: Buffer): Buffer {
  const begin = Buffer.concat([digestAlgorithm('sha256'), Buffer.from([tags.octetString, 32])]);
  return token.subarray(token.indexOf(begin), token.indexOf(begin) + begin.length + 1);
}
