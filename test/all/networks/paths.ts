/** What the words of `wslnet listeners` mean, as connections. */
import type { Endpoint } from './agent/protocol.js';
import type { Computer } from './computer.js';
import type { Listener } from './listeners.js';
import type { Network } from './network.js';

/** The words of src/rules/listener-paths.ts. Those that need an open firewall come last. */
export const words = [
  'windows-loopback4',
  'windows-loopback6',
  'windows-address',
  'lan-address',
  'lan-forward',
  'lan-forward-loopback',
  'lan-firewall',
] as const;

export type Word = (typeof words)[number];

/** One connection: who asks, and where. */
export interface Way {
  from: Computer;
  to: Endpoint;
}

/**
 * The connections that a word stands for; it is true where any of them works. None where the mode has no such thing: only
 * NAT has forwards of the port proxy (README, "what a forward is").
 */
export function waysOf(word: Word, network: Network, listener: Listener): Way[] {
  const { windows, client, guestAddresses, windowsAddresses, forwardPort } = network;
  const ways = (from: Computer, addresses: readonly string[], port = listener.port): Way[] =>
    addresses.map((address) => ({ from, to: { protocol: listener.protocol, address, port } }));
  switch (word) {
    case 'windows-loopback4':
      return ways(windows, ['127.0.0.1']);
    case 'windows-loopback6':
      return ways(windows, ['::1']);
    case 'windows-address':
      return ways(windows, guestAddresses);
    case 'lan-address':
      return ways(client, guestAddresses);
    case 'lan-firewall':
      return ways(client, windowsAddresses);
    case 'lan-forward':
      return forwardPort === undefined ? [] : ways(client, windowsAddresses, forwardPort(listener, 'guest'));
    default:
      // Where a plain forward does it, the rule names that one alone.
      if (forwardPort === undefined || listener.address === '0.0.0.0') return [];
      return ways(client, windowsAddresses, forwardPort(listener, 'loopback'));
  }
}

/** Tries a connection: undefined where this very listener has answered, otherwise what happened instead. */
export async function tryWay({ from, to }: Way, listener: Listener): Promise<string | undefined> {
  const token = Math.random().toString(36).slice(2);
  const result = await from.request('ask', { endpoint: to, token });
  if ('error' in result) return result.error;
  return result.answer.startsWith(`${listener.name} | ${token} | `) ? undefined : `another answered: ${result.answer}`;
}
