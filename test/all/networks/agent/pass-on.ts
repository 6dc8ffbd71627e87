/**
 * Passes TCP connections on: for the port proxy and the relay of Windows, which are programs and no part of a network.
 * The relay reaches into the guest past its network (an HvSocket there, a Unix socket here): the wall.
 */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { Answers, Requests, Target } from './protocol.js';

/** Accepts connections until the program ends, and passes each on to the target. */
export async function passOn({ address, port, to }: Requests['passOn']): Promise<Answers['passOn']> {
  const server = createServer((socket) => join(socket, reach(to)));
  server.listen({ host: address, port, ipv6Only: address.includes(':') });
  await once(server, 'listening');
  return true;
}

/** Each connection through the wall begins with one byte for the family, 4 or 6, and two for the port. */
export async function openWall({ wall }: Requests['openWall']): Promise<Answers['openWall']> {
  const server = createServer((socket) => {
    socket.once('readable', () => {
      const head = socket.read(3) as Buffer | null;
      if (head === null) return socket.destroy();
      const host = head[0] === 4 ? '127.0.0.1' : '::1';
      return join(socket, connect({ host, port: head.readUInt16BE(1) }));
    });
    socket.on('error', () => socket.destroy());
  });
  server.listen(wall);
  await once(server, 'listening');
  return true;
}

function reach(to: Target): Socket {
  if ('address' in to) return connect({ host: to.address, port: to.port });
  const socket = connect(to.wall);
  socket.write(Buffer.from([to.family, to.port >> 8, to.port & 255]));
  return socket;
}

/** What comes in at one end goes out at the other; where one fails, both end. */
function join(one: Socket, other: Socket): void {
  one.on('error', () => other.destroy());
  other.on('error', () => one.destroy());
  one.on('close', () => other.destroy());
  other.on('close', () => one.destroy());
  one.pipe(other).pipe(one);
}
