/** One request to a timestamp server (RFC 3161, 3.4). */
import { RefusalError } from '../refusal.js';

/** Far more than any token. */
const mostBytes = 1024 * 1024;

/** The body of the answer. */
export async function postQuery(server: string, query: Uint8Array, timeout: number): Promise<Uint8Array> {
  try {
    const response = await fetch(server, {
      method: 'POST',
      body: new Uint8Array(query),
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
        // Minutes lie between two signatures when a person confirms each: a server has closed a kept connection by then.
        connection: 'close',
      },
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new RefusalError('TimestampNotGranted', `HTTP status ${response.status}`);
    }
    return await readBody(response);
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    throw new RefusalError('TimestampNotGranted', `no answer (${reason})`);
  }
}

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new RefusalError('TimestampNotGranted', `an answer of more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
