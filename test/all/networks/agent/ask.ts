/** Asks a server on a real connection. */
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { Answers, Requests } from './protocol.js';

/** What refuses does so at once; this is for what swallows. Long enough for a machine that has much to do. */
const patience = 3000;

/** The answer, or the reason why there is none; never throws. */
export function ask(request: Requests['ask']): Promise<Answers['ask']> {
  return request.endpoint.protocol === 'TCP' ? askTcp(request) : askUdp(request);
}

function askTcp({ endpoint, token }: Requests['ask']): Promise<Answers['ask']> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ host: endpoint.address, port: endpoint.port });
    const finish = (error: string): void => {
      socket.destroy();
      resolve(said === '' ? { error } : { answer: said });
    };
    socket.setTimeout(patience, () => finish('no answer'));
    socket.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
    socket.on('data', (bytes) => (said += bytes.toString('utf8')));
    socket.on('close', () => finish('closed without an answer'));
    socket.on('connect', () => socket.write(`${token}\n`));
  });
}

function askUdp({ endpoint, token }: Requests['ask']): Promise<Answers['ask']> {
  return new Promise((resolve) => {
    const socket = createSocket(endpoint.address.includes(':') ? 'udp6' : 'udp4');
    const timers: NodeJS.Timeout[] = [];
    let done = false;
    const finish = (result: Answers['ask']): void => {
      if (done) return;
      done = true;
      for (const timer of timers) clearTimeout(timer);
      socket.close();
      resolve(result);
    };
    const fail = (error: NodeJS.ErrnoException): void => finish({ error: error.code ?? error.message });
    socket.on('error', fail);
    socket.on('message', (bytes) => finish({ answer: bytes.toString('utf8') }));
    // A connected socket hears of a port where nobody listens.
    socket.connect(endpoint.port, endpoint.address, (error?: Error | null) => {
      if (error) return fail(error);
      const send = (): void => socket.send(token, (failed) => failed && fail(failed));
      send();
      for (const later of [100, 300, 700, 1500]) timers.push(setTimeout(send, later));
    });
    timers.push(setTimeout(() => finish({ error: 'no answer' }), patience));
  });
}
