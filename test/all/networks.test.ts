/**
 * The bash helpers on real networks: what they say about a listener or an address, and a connection to it.
 *
 * Windows is played by what its sources say, see the builders; everything else is the kernel's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromGuest, routeChanges, sayInGuest, startMirror } from './networks/addresses.js';
import { buildBridged } from './networks/build-bridged.js';
import { buildMirrored } from './networks/build-mirrored.js';
import { buildNat } from './networks/build-nat.js';
import { compareChecks, comparePaths, comparePrinted } from './networks/compare.js';
import { inGuest } from './networks/guest-shell.js';
import { startIPv6Only, startListeners } from './networks/listeners.js';
import type { Listener } from './networks/listeners.js';
import { makeAgent } from './networks/make-agent.js';
import { checkNeeds } from './networks/needs.js';
import { lan, nat } from './networks/network.js';
import type { Network } from './networks/network.js';

const builders = { nat: buildNat, mirrored: buildMirrored, bridged: buildBridged };
let folder: string;
let agent: string;
let cases = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wslnet-networks-'));
  await checkNeeds();
  agent = makeAgent(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A network for the tests of a describe block. */
function useNetwork(mode: keyof typeof builders, ipv6: boolean): () => Network {
  let network: Network | undefined;
  beforeAll(async () => {
    network = await builders[mode]({ agent, folder, ipv6 });
  });
  afterAll(() => network?.stop());
  return () => network!;
}

describe.each([
  ['nat', true, 20],
  ['nat', false, 20],
  ['mirrored', true, 20],
  ['mirrored', false, 15],
  ['bridged', true, 20],
  ['bridged', false, 20],
] as const)('listeners in mode %s, IPv6 in the guest: %s', (mode, ipv6, leastWorking) => {
  const network = useNetwork(mode, ipv6);
  let listeners: Listener[];
  let reached: Set<string>;

  beforeAll(async () => {
    listeners = await startListeners(network(), ipv6);
  });

  it('each is reached on the paths that wslnet listeners names, and on no other', async () => {
    const result = await comparePaths(network(), listeners);
    cases += result.cases;
    reached = result.reached;
    expect(result.worked).toBeGreaterThan(leastWorking);
    expect(result.wrong, `of ${result.cases} pairs of listener and path`).toEqual([]);
  });

  it('each answers at the addresses that wslnet listeners prints', async () => {
    const result = await comparePrinted(network(), listeners);
    expect(result.cases).toBeGreaterThan(5);
    expect(result.wrong, `of ${result.cases} printed addresses`).toEqual([]);
  });

  it('wslnet check fails where nobody gets there', async () => {
    // Each call takes its time, so this is done for one listener of a kind.
    const some = listeners.filter(({ protocol, address }) => (ipv6 ? protocol === 'TCP' : address === '127.0.0.1'));
    const result = await compareChecks(network(), some, reached);
    expect(result.wrong, `of ${result.cases} calls`).toEqual([]);
  });
});

it('these were more than 900 pairs of listener and path', () =>
  expect(cases, `${cases} pairs of listener and path`).toBeGreaterThan(900));

describe('what the tables of the kernel do not tell: :: with IPV6_V6ONLY is taken for one that has IPv4, too', () => {
  const modes = [
    ['nat', ['lan-forward', 'windows-address']],
    ['mirrored', ['windows-loopback4']],
    ['bridged', []],
  ] as const;
  describe.each(modes)('%s', (mode, tooMuch) => {
    const network = useNetwork(mode, true);
    it(`names ${tooMuch.length} paths too many`, async () => {
      const { wrong } = await comparePaths(network(), [await startIPv6Only(network())]);
      expect(wrong.map((one) => one.replace(/ fails .*/, ' fails'))).toEqual(
        tooMuch.map((word) => `IPv6 only, ${word}: wslnet says yes, a connection fails`),
      );
    });
  });
});

describe('addresses in mode nat', () => {
  const network = useNetwork('nat', true);
  beforeAll(() => startMirror(network().windows, '0.0.0.0', 'windows'));

  it.each(Object.entries(routeChanges))(
    '%s: Windows answers at wslnet host-ip, and sees wslnet ip',
    async (_, { add, remove }) => {
      await network().guest.ip(...add);
      try {
        const hostIp = await sayInGuest(network(), 'wslnet host-ip');
        expect(await askFromGuest(network(), nat.windows)).toEqual({ who: 'windows', seen: nat.guest });
        expect({ hostIp, ip: await sayInGuest(network(), 'wslnet ip') }).toEqual({
          hostIp: nat.windows,
          ip: nat.guest,
        });
      } finally {
        await network().guest.ip(...remove);
      }
    },
  );

  it.each(['wslnet ip -6', 'wslnet host-ip -6'])('%s: there is none', async (command) =>
    expect(await sayInGuest(network(), command)).toBe('exit code 1'),
  );
});

describe.each([true, false])('addresses in mode mirrored, IPv6 in the guest: %s', (ipv6) => {
  const network = useNetwork('mirrored', ipv6);
  beforeAll(async () => {
    await startMirror(network().windows, '127.0.0.1', 'windows');
    await startMirror(network().client, '::', 'client');
  });

  it('Windows answers at wslnet host-ip', async () => {
    const hostIp = await sayInGuest(network(), 'wslnet host-ip');
    expect(await askFromGuest(network(), hostIp)).toMatchObject({ who: 'windows' });
    expect(hostIp).toBe('127.0.0.1');
  });

  it('the LAN sees wslnet ip', async () => {
    const ip = await sayInGuest(network(), 'wslnet ip');
    expect(await askFromGuest(network(), lan.client)).toEqual({ who: 'client', seen: ip });
    expect(ip).toBe(lan.windows);
  });

  it('the LAN sees wslnet ip -6', async () => {
    const ip = await sayInGuest(network(), 'wslnet ip -6');
    const answer = await askFromGuest(network(), lan.client6);
    const seen = 'seen' in answer ? answer.seen : 'exit code 1';
    expect([ip, seen]).toEqual(Array.from({ length: 2 }, () => (ipv6 ? lan.windows6 : 'exit code 1')));
  });
});

describe('addresses in mode bridged', () => {
  const network = useNetwork('bridged', true);
  beforeAll(() => startMirror(network().windows, '::', 'windows'));

  it.each([
    ['wslnet ip', lan.windows, lan.bridgedGuest],
    ['wslnet ip -6', lan.windows6, lan.bridgedGuest6],
  ])('Windows sees %s', async (command, windows, guest) => {
    const ip = await sayInGuest(network(), command);
    expect(await askFromGuest(network(), windows)).toEqual({ who: 'windows', seen: ip });
    expect(ip).toBe(guest);
  });

  it('wslnet host-ip does not know', async () =>
    expect(await sayInGuest(network(), 'wslnet host-ip')).toBe('exit code 1'));
});

describe('wslnet check', () => {
  const network = useNetwork('nat', true);
  beforeAll(() => startMirror(network().guest, '0.0.0.0', 'guest'));

  it.each([
    ['7000', 0],
    ['7001', 1],
    ['0', 2],
    ['65536', 2],
    ['http', 2],
  ])('%s: exit code %i', async (port, expected) =>
    expect((await inGuest(network(), `wslnet check ${port}`)).exitCode).toBe(expected),
  );
});

describe('what these tests need', () => {
  it('is named where the user is not root', () => expect(checkNeeds(1000)).rejects.toThrow('need root'));
  it('is named where ip is missing', () =>
    expect(checkNeeds(0, folder)).rejects.toThrow(
      'ip was not found. npm run test:all needs it: apt-get install iproute2',
    ));
});
