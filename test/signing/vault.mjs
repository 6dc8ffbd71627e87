/** A vault for tests: another process, which keeps its key to itself and signs digests that come over a socket. */
import { generateKeyPairSync, sign, createPublicKey } from 'node:crypto';
import { createServer } from 'node:net';

const [, , kind] = process.argv;
const { privateKey } =
  kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });

const server = createServer((socket) => {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
    if (!text.endsWith('\n')) return;
    const { data, digestName } = JSON.parse(text);
    // As a vault does: r and s one after the other.
    const signature = sign(digestName, Buffer.from(data, 'base64'), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    socket.end(`${signature.toString('base64')}\n`);
  });
});
server.listen(0, '127.0.0.1', () => {
  const key = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' });
  process.stdout.write(`${JSON.stringify({ port: server.address().port, key })}\n`);
});
