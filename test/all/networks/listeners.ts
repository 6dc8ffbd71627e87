/** What listens in the guest. */
import type { Endpoint } from './agent/protocol.js';
import type { Network } from './network.js';
import { docker } from './network.js';

/** A server in the guest; its name is part of each of its answers. */
export interface Listener extends Endpoint {
  name: string;
}

/** Every kind of address; those of IPv6 only where the guest has it. */
function addressesOf(network: Network, ipv6: boolean): string[] {
  const [eth0 = ''] = network.guestAddresses;
  const always = ['127.0.0.1', '127.0.0.9', '0.0.0.0', '::', eth0, docker.docker0];
  // IPv4 in an IPv6 socket, as Java has it.
  const mapped = ['::ffff:127.0.0.1', '::ffff:0.0.0.0', `::ffff:${eth0}`];
  return [...always, ...mapped, ...(ipv6 ? ['::1', ...network.guestAddresses.slice(1)] : [])];
}

/** Starts one server for each address and protocol, each on a port of its own. */
export async function startListeners(network: Network, ipv6: boolean): Promise<Listener[]> {
  const listeners: Listener[] = [];
  const add = (protocol: Endpoint['protocol'], address: string, port: number): void => {
    listeners.push({ protocol, address, port, name: `${protocol} ${address} ${port}` });
  };
  for (const [index, address] of addressesOf(network, ipv6).entries()) {
    add('TCP', address, 20_000 + index);
    add('UDP', address, 20_100 + index);
  }
  // Ports that mirrored networking keeps for Windows; elsewhere they are as others.
  add('TCP', '0.0.0.0', 5004);
  add('TCP', '::', 2869);
  add('UDP', '0.0.0.0', 68);
  for (const { name, ...endpoint } of listeners) await network.guest.request('listen', { endpoint, name });
  await network.notice(listeners);
  return listeners;
}

/** Starts a server on `::` that refuses IPv4. */
export async function startIPv6Only(network: Network): Promise<Listener> {
  const endpoint = { protocol: 'TCP', address: '::', port: 20_050 } as const;
  const listener = { ...endpoint, name: 'IPv6 only' };
  await network.guest.request('listen', { endpoint, name: listener.name, ipv6Only: true });
  await network.notice([listener]);
  return listener;
}
