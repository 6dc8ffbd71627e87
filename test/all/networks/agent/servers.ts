/** Servers on real sockets: each answers with its name, what it was told, and from where. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Answers, Requests } from './protocol.js';

/** Listens until the program ends. */
export async function listen(request: Requests['listen']): Promise<Answers['listen']> {
  await (request.endpoint.protocol === 'TCP' ? listenTcp(request) : listenUdp(request));
  return true;
}

async function listenTcp({ endpoint, name, ipv6Only = false }: Requests['listen']): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (token) => socket.end(answer(name, token, socket.remoteAddress ?? '')));
  });
  server.listen({ host: endpoint.address, port: endpoint.port, ipv6Only });
  await once(server, 'listening');
}

async function listenUdp({ endpoint, name, ipv6Only = false }: Requests['listen']): Promise<void> {
  const socket = createSocket({ type: endpoint.address.includes(':') ? 'udp6' : 'udp4', ipv6Only });
  socket.bind({ address: endpoint.address, port: endpoint.port });
  await once(socket, 'listening');
  // A client that has gone away is no failure of the server.
  socket.on('error', () => {});
  socket.on('message', (token, { address, port }) => socket.send(answer(name, token, address), port, address));
}

function answer(name: string, token: Buffer, peer: string): string {
  return `${name} | ${token.toString('utf8').trim()} | ${peer.replace(/^::ffff:/, '')}`;
}
