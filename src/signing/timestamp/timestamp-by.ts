/** Timestamps from servers: the first one that answers well. */
import type { DigestName } from '../algorithms.js';
import type { Certificate } from '../certificates/certificate.js';
import { RefusalError } from '../refusal.js';
import { postQuery } from './post-query.js';
import { timestampRequest, tokenOfAnswer } from './request.js';
import { isAhead, verifyToken } from './verify-token.js';

/** Which servers are asked, and whom they must be certified by. */
export interface TimestampOptions {
  /** Addresses (http or https) in the order in which they are tried. */
  servers: readonly string[];
  /** Roots of timestamp authorities. Without, the end of their chain is not judged when signing; who verifies does it. */
  roots?: readonly Certificate[] | undefined;
  /** Longest time for one server, in milliseconds. Default: 15,000. */
  timeout?: number | undefined;
}

/**
 * A function that gets a token for a signature.
 * @param signer the certificate by which it is made: a token of another time than its own would make the signature worthless.
 */
export function timestampBy(
  options: TimestampOptions,
  digest: DigestName,
  signer: Certificate,
): (signature: Uint8Array) => Promise<Uint8Array> {
  for (const server of options.servers) checkAddress(server);
  if (options.servers.length === 0) {
    throw new RefusalError('TimestampNotGranted', 'No timestamp server is named. Name one by --timestamp.');
  }
  return async (signature) => {
    const failures: string[] = [];
    for (const server of options.servers) {
      try {
        return await tokenFrom(server, signature, digest, signer, options);
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
        failures.push(`${shownAddress(server)}: ${error.message} [${error.id}]`);
      }
    }
    throw new RefusalError(
      'TimestampNotGranted',
      `No timestamp server gave a good answer. Nothing was signed. Try again, or name another one by --timestamp.\n  ${failures.join('\n  ')}`,
    );
  };
}

function checkAddress(server: string): void {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '')
    return;
  throw new RefusalError(
    'TimestampNotGranted',
    `'${shownAddress(server)}' is not the address of a timestamp server: it must begin with http:// or https://, and have no user name.`,
  );
}

/** An address without what may be secret in it: user name, password, query. */
function shownAddress(server: string): string {
  return server.replace(/\/\/[^/?#]*@/, '//…@').replace(/[?#].*$/s, '?…');
}

/** The verified token of one server. */
async function tokenFrom(
  server: string,
  signature: Uint8Array,
  digest: DigestName,
  { notBefore, notAfter }: Certificate,
  { roots, timeout = 15_000 }: TimestampOptions,
): Promise<Uint8Array> {
  const request = timestampRequest(signature, digest);
  const token = tokenOfAnswer(await postQuery(server, request.der, timeout));
  const { nonce, time } = verifyToken(token, signature, roots);
  if (nonce === undefined || Buffer.compare(nonce, request.nonce) !== 0) {
    throw new RefusalError('TimestampMismatch', 'the answer has not the nonce of the request: it is an old one');
  }
  if (time < notBefore || time > notAfter || isAhead(time, new Date())) {
    throw new RefusalError(
      'TimestampNotValid',
      `its clock says ${time.toISOString()}: that is not yet, or not in the time of the certificate (${notBefore.toISOString()} to ${notAfter.toISOString()})`,
    );
  }
  return token;
}
