/** Compares what the helpers say about the listeners of a guest with real connections. */
import { inGuest, toldListeners } from './guest-shell.js';
import type { Listener } from './listeners.js';
import type { Network } from './network.js';
import { tryWay, waysOf, words } from './paths.js';

/** What was compared, and each wrong answer in one line. */
export interface Comparison {
  cases: number;
  /** Cases in which a connection worked. */
  worked: number;
  wrong: string[];
  /** Listeners that were reached from outside, by name. */
  reached: Set<string>;
}

/** Every listener on every path: the word is there if and only if a connection works. */
export async function comparePaths(network: Network, listeners: readonly Listener[]): Promise<Comparison> {
  const told = await toldListeners(network);
  const result: Comparison = { cases: 0, worked: 0, wrong: [], reached: new Set() };
  for (const word of words) {
    if (word === 'lan-firewall') await network.openFirewall(listeners);
    await Promise.all(
      listeners.map(async (listener) => {
        const entry = told.find(
          ({ protocol, address, port }) =>
            protocol === listener.protocol && address === listener.address && port === listener.port,
        );
        const says = entry === undefined ? 'is not listed' : entry.paths.includes(word) ? 'yes' : 'no';
        const ways = waysOf(word, network, listener);
        const failures = await Promise.all(ways.map((way) => tryWay(way, listener)));
        const works = failures.includes(undefined);
        result.cases += 1;
        if (works) {
          result.worked += 1;
          result.reached.add(listener.name);
        }
        if (says !== (works ? 'yes' : 'no')) {
          const real = works ? 'works' : `fails (${failures.length === 0 ? 'not in this mode' : failures.join(', ')})`;
          result.wrong.push(`${listener.name}, ${word}: wslnet says ${says}, a connection ${real}`);
        }
      }),
    );
  }
  result.wrong.sort();
  return result;
}

/** The addresses that `wslnet listeners` prints for people, each asked as it stands there. */
export async function comparePrinted(network: Network, listeners: readonly Listener[]): Promise<Comparison> {
  const { stdout } = await inGuest(network, 'wslnet listeners');
  const result: Comparison = { cases: 0, worked: 0, wrong: [], reached: new Set() };
  for (const listener of listeners) {
    const { protocol, address, port, name } = listener;
    const line = stdout
      .split('\n')
      .find((one) => one.startsWith(`${protocol.padEnd(4)} ${address} `) && one.includes(` ${port} `));
    for (const [text, who, place = ''] of (line ?? '').matchAll(/(Windows|LAN) \((.+?):\d+\)/g)) {
      const from = who === 'Windows' ? network.windows : network.client;
      const to = { protocol, port, address: place.replace(/^\[(.*)\]$/, '$1') };
      const failure = await tryWay({ from, to }, listener);
      result.cases += 1;
      if (failure === undefined) result.worked += 1;
      else result.wrong.push(`${name}: wslnet listeners prints ${text}, a connection fails (${failure})`);
    }
  }
  return result;
}

/** `wslnet check PORT`: 0 where the listener was reached from outside, 1 where not (wslnet help). */
export async function compareChecks(
  network: Network,
  listeners: readonly Listener[],
  reached: ReadonlySet<string>,
): Promise<Comparison> {
  const result: Comparison = { cases: 0, worked: 0, wrong: [], reached: new Set(reached) };
  const check = async (some: readonly Listener[]): Promise<void> => {
    const ports = some.map(({ port }) => port).join(' ');
    const { stdout } = await inGuest(network, `for p in ${ports}; do wslnet check $p > /dev/null 2>&1; echo $?; done`);
    const codes = stdout.split('\n');
    for (const [index, { name }] of some.entries()) {
      const expected = reached.has(name) ? '0' : '1';
      result.cases += 1;
      if (codes[index] === expected) result.worked += 1;
      else result.wrong.push(`${name}: wslnet check exits with ${codes[index]}, expected ${expected}`);
    }
  };
  const half = Math.ceil(listeners.length / 2);
  await Promise.all([check(listeners.slice(0, half)), check(listeners.slice(half))]);
  return result;
}
