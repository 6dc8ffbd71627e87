/** Certificates of the tests as files for other programs, and a timestamp server of OpenSSL. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { authority } from '../signing/make-token.js';
import { issuing, root } from '../signing/test-certificates.js';
import type { Identity } from '../signing/test-certificates.js';
import { runTool } from './tools.js';

/** Where the files are. */
export interface SigningFiles {
  folder: string;
  /** The root in PEM. */
  ca: string;
  /** Writes a file, and gives its path. */
  put: (name: string, content: string | Uint8Array) => string;
  /** Certificate with the issuing one, and key, in PEM. */
  identity: (identity: Identity) => { certificate: string; key: string };
}

/** Writes the root into a folder. */
export function signingFiles(folder: string): SigningFiles {
  const put = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  return {
    folder,
    put,
    ca: put('ca.pem', pemOf(root)),
    identity: (identity) => ({
      certificate: put(`${identity.name}.pem`, pemOf(identity) + pemOf(issuing)),
      key: put(`${identity.name}.key`, identity.key.export({ format: 'pem', type: 'pkcs8' })),
    }),
  };
}

/** The certificate in PEM. */
export function pemOf({ certificate }: Identity): string {
  return certificate.x509.toString();
}

/** What osslsigncode says of a file: whether it accepts it, and all its words. */
export async function askOsslsigncode(
  args: readonly string[],
  ca: string,
): Promise<{ accepted: boolean; said: string }> {
  // Without these two it would ask the network.
  const offline = ['-ignore-crl', '-ignore-cdp', '-CAfile', ca];
  const { exitCode, stdout, stderr } = await runTool('osslsigncode', ['verify', ...offline, ...args]);
  const said = stdout + stderr;
  return { accepted: exitCode === 0 && said.includes('Signature verification: ok'), said };
}

/** A timestamp server: HTTP in front of `openssl ts`. */
export async function startTimestampServer(files: SigningFiles): Promise<{ url: string; stop: () => void }> {
  const { certificate, key } = files.identity(authority);
  const config = files.put(
    'tsa.cnf',
    `[tsa]
serial = ${path.join(files.folder, 'serial')}
signer_cert = ${certificate}
certs = ${certificate}
signer_key = ${key}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
`,
  );
  let count = 0;
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      count += 1;
      const query = files.put(`${count}.tsq`, await buffer(request));
      const reply = path.join(files.folder, `${count}.tsr`);
      const made = await runTool('openssl', [
        'ts',
        '-reply',
        '-config',
        config,
        '-section',
        'tsa',
        '-queryfile',
        query,
        '-out',
        reply,
      ]);
      if (made.exitCode !== 0) throw new Error(made.stderr);
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(readFileSync(reply));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}
