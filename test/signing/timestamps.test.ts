/** Timestamps in signatures: those that keep one valid, and every way to deceive by one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { DerCursor } from '../../src/signing/der/read.js';
import { integer, nullValue, oid, sequence, utf8String } from '../../src/signing/der/write.js';
import { oids } from '../../src/signing/oids.js';
import { RefusalError } from '../../src/signing/refusal.js';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { timestampRequest } from '../../src/signing/timestamp/request.js';
import { verifyBytes } from '../../src/signing/verify-bytes.js';
import { judge } from './judge.js';
import { signedScript } from './make-cms.js';
import type { CmsRequest } from './make-cms.js';
import { authority, countersignatureAttribute, makeToken, tokenAttribute } from './make-token.js';
import { issueSigner, issuing, roots, signerWith } from './test-certificates.js';
import {
  afterwards,
  body,
  foreign,
  identity,
  signedAt,
  stamped,
  stranger,
  timestampAttacks,
} from './timestamp-attacks.js';

const judged = (unsigned: CmsRequest['unsigned'], now = afterwards): string =>
  judge(signedScript(body, { identity, ...(unsigned && { unsigned }) }), { now });

describe('a signature whose certificate has ended', () => {
  it('is refused without a timestamp', () => {
    expect(judged(undefined)).toBe('CertificateExpired');
    expect(judged(undefined, signedAt)).toBe('accepted');
  });

  it('is accepted with one from the time of the certificate', () => {
    const unsigned: CmsRequest['unsigned'] = (signature) => [tokenAttribute({ signature, time: signedAt })];
    const result = verifyBytes(signedScript(body, { identity, unsigned }), 'a.ps1', { roots, now: afterwards });
    expect(result).toMatchObject({
      accepted: true,
      timestamp: { kind: 'rfc3161', time: signedAt.toISOString(), authority: 'CN=Test Timestamps' },
    });
  });

  it('is accepted with a countersignature, with SHA-1 in it, too', () => {
    const certificates = [identity, authority, issuing].map(({ certificate }) => certificate.raw);
    const usual: CmsRequest['unsigned'] = (signature) => [countersignatureAttribute(signature, signedAt)];
    expect(judge(signedScript(body, { identity, unsigned: usual, certificates }), { now: afterwards })).toBe(
      'accepted',
    );
    const old = { digest: 'sha1' as 'sha256', algorithm: sequence(oid('1.2.840.10045.4.1')) };
    const sha1 = { ...old, digestAlgorithm: sequence(oid('1.3.14.3.2.26'), nullValue()) };
    const unsigned: CmsRequest['unsigned'] = (signature) => [countersignatureAttribute(signature, signedAt, sha1)];
    const result = verifyBytes(signedScript(body, { identity, unsigned, certificates }), 'a.ps1', {
      roots,
      now: afterwards,
    });
    expect(result).toMatchObject({
      accepted: true,
      timestamp: { kind: 'countersignature', time: signedAt.toISOString() },
    });
  });

  it('is refused with a timestamp that is not yet', () => {
    const time = new Date(Date.now() + 3_600_000);
    const made = signedScript(body, {
      identity: issueSigner('P-256'),
      unsigned: (signature) => [tokenAttribute({ signature, time })],
    });
    expect(judge(made)).toBe('TimestampNotValid');
    expect(judge(made, { now: time })).toBe('accepted');
  });

  it('is refused with a timestamp from after its end', () => {
    const time = new Date('2027-01-01T00:00:00Z');
    expect(judged((signature) => [tokenAttribute({ signature, time })])).toBe('CertificateExpired');
  });

  it('is refused with a timestamp where the certificate says that none prolongs it', () => {
    const purposes = [oids.codeSigning, oids.lifetimeSigning];
    const { notAfter } = identity.certificate;
    const limited = issueSigner('P-256', { notAfter, purposes });
    const unsigned: CmsRequest['unsigned'] = (signature) => [tokenAttribute({ signature, time: signedAt })];
    expect(judge(signedScript(body, { identity: limited, unsigned }), { now: afterwards })).toBe('CertificateExpired');
  });
});

describe('a bad timestamp is an error, also while the certificate is valid', () => {
  it.each(timestampAttacks)('$refusal: $title', ({ refusal, signed }) => {
    expect([judge(signed, { now: signedAt }), judge(signed, { now: afterwards })]).toEqual([refusal, refusal]);
  });

  it('and the authorities may have roots of their own', () => {
    const unsigned = stamped({ identity: foreign, cms: { certificates: [foreign.certificate.raw] } });
    const signed = signedScript(body, { identity, unsigned });
    expect(judge(signed, { now: afterwards, timestampRoots: [stranger.certificate] })).toBe('accepted');
    expect(
      judge(signedScript(body, { identity, unsigned: stamped({}) }), { timestampRoots: [stranger.certificate] }),
    ).toBe('TimestampNotTrusted');
  });
});

describe('a timestamp server', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  type Answer = { status?: number; body?: Buffer; hang?: true };
  async function serve(answer: (imprint: Uint8Array, nonce: Uint8Array) => Answer): Promise<string> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const query = new DerCursor(Buffer.concat(chunks)).sequence('a query');
        query.any();
        const imprint = query.sequence('an imprint');
        imprint.any();
        const { status = 200, body: content = '', hang } = answer(imprint.any().body, query.any().body);
        if (!hang) response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(content);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }
  const granted = (token: Buffer): Answer => ({ body: sequence(sequence(integer(0)), token) });
  /** A good token, for a digest. */
  const stamp = (imprint: Uint8Array, nonce: Uint8Array | undefined): Buffer =>
    makeToken({ signature: Buffer.alloc(0), imprint, ...(nonce && { nonce }) });
  const good = () => serve((imprint, nonce) => granted(stamp(imprint, nonce)));
  const sign = (...addresses: string[]): Promise<Uint8Array> =>
    signBytes(Buffer.from(body), 'a.ps1', {
      signer: signerWith('P-256'),
      timestamp: { servers: addresses, roots, timeout: 1000 },
    });
  const failureOf = (work: Promise<unknown>): Promise<RefusalError> =>
    work.then(
      () => expect.fail('it did not fail'),
      (error: unknown) => {
        if (error instanceof RefusalError) return error;
        throw error;
      },
    );

  it('is asked, and its token is in the signature', async () => {
    const signed = await sign(await good());
    expect(verifyBytes(signed, 'a.ps1', { roots })).toMatchObject({ accepted: true, timestamp: { kind: 'rfc3161' } });
  });

  it('is left for the next one where it fails, in whatever way', async () => {
    const bad = await Promise.all([
      serve(() => ({ status: 503 })),
      serve(() => ({ body: Buffer.from('<html>') })),
      serve(() => ({ hang: true })),
      serve(() => ({ body: sequence(sequence(integer(2), sequence(utf8String('no, thanks')))) })),
      serve((imprint) => granted(stamp(imprint, undefined))),
      serve((imprint) => granted(stamp(imprint, Buffer.from([1, 2, 3])))),
      serve((_imprint, nonce) => granted(stamp(Buffer.alloc(32), nonce))),
      serve(() => ({ body: Buffer.alloc(2_000_000) })),
    ]);
    const nobody = 'http://127.0.0.1:1/';
    const failure = await failureOf(sign(nobody, ...bad));
    expect(failure.id).toBe('TimestampNotGranted');
    const lines = failure.message.split('\n').slice(1);
    const reasons = [
      /no answer/,
      /HTTP status 503/,
      /DerNotValid/,
      /no answer/,
      /status 2: no, thanks/,
      /TimestampMismatch/,
      /TimestampMismatch/,
      /TimestampMismatch/,
      /more than 1048576 bytes/,
    ];
    expect(lines).toEqual(reasons.map((reason) => expect.stringMatching(reason)));
    const signed = await sign(nobody, ...bad, await good());
    expect(judge(signed)).toBe('accepted');
  });

  it('gets a connection for each request: a kept one may be closed by then', async () => {
    const address = await good();
    const requestsOf = new Map<unknown, number>();
    servers.at(-1)!.prependListener('request', ({ socket }) => {
      const count = (requestsOf.get(socket) ?? 0) + 1;
      requestsOf.set(socket, count);
      // As a server does whose time to wait for another request has just ended.
      if (count > 1) socket.destroy();
    });
    await sign(address);
    // A kept connection is free for the next request only now.
    await setTimeout(50);
    await sign(address);
    expect([...requestsOf.values()]).toEqual([1, 1]);
  });

  it('is left where its clock is not in the time of the certificate, or ahead', async () => {
    const at = (time: Date) =>
      serve((imprint, nonce) => granted(makeToken({ signature: Buffer.alloc(0), imprint, nonce, time })));
    const early = await at(new Date('2019-01-01T00:00:00Z'));
    const ahead = await at(new Date(Date.now() + 3_600_000));
    const failure = await failureOf(sign(early, ahead));
    expect(failure.message.match(/\[TimestampNot\w+\]/g)).toEqual(['[TimestampNotTrusted]', '[TimestampNotValid]']);
    expect(judge(await sign(ahead, await good()))).toBe('accepted');
  });

  it('is not told what may be secret in its address', async () => {
    const failure = await failureOf(sign('http://127.0.0.1:1/?token=geheim', 'http://127.0.0.1:1/#geheim'));
    expect(failure.message).not.toContain('geheim');
    expect((await failureOf(sign('http://me:geheim@host/'))).message).not.toContain('geheim');
  });

  it('must lead to a root where roots are given', async () => {
    const server = await good();
    const options = { signer: signerWith('P-256'), timestamp: { servers: [server], roots: [stranger.certificate] } };
    const failure = await failureOf(signBytes(Buffer.from(body), 'a.ps1', options));
    expect(failure.message).toContain('[TimestampNotTrusted]');
  });

  it.each(['ftp://example.com/', 'not an address', 'http://user:secret@example.com/'])(
    'has an address of http: %s',
    async (address) => {
      const failure = await failureOf(sign(address));
      expect(failure.message).toContain('is not the address of a timestamp server');
    },
  );

  it('is asked with a nonce that is positive and new each time', () => {
    const nonces = Array.from({ length: 200 }, () => timestampRequest(Buffer.from('x'), 'sha256').nonce);
    expect(new Set(nonces.map((nonce) => Buffer.from(nonce).toString('hex'))).size).toBe(200);
    expect(nonces.every(([first]) => first! < 0x80)).toBe(true);
  });
});
