/** The guest's address from what real machines print. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuestAnswer } from '../../src/model/facts.js';
import type { NatMemory } from '../../src/rules/guest-address.js';
import {
  addressesOfHostname,
  addressesOfIpOutput,
  bridgeOfAddress,
  chooseGuestAddress,
} from '../../src/rules/guest-address.js';

const transcript = (name: string): string =>
  readFileSync(new URL(`../windows/data/transcripts/${name}.txt`, import.meta.url), 'utf8');
const guest = (answer: Partial<GuestAnswer>): GuestAnswer => ({
  networkingMode: 'nat',
  ipAddresses: '',
  hostAddresses: '',
  failure: '',
  ...answer,
});
const wsl = (known: Partial<NatMemory>): NatMemory => ({ network: '', guestAddress: '', ...known });
const network = { network: '172.21.96.0/20' };

describe('from `ip`', () => {
  it.each([
    ['ip-addr.nat-docker', '172.21.101.146'],
    ['ip-addr.nat-lxc', '172.30.153.246'],
    ['ip-addr.mirrored', ''],
    ['ip-addr.mirrored-only-loopback0', ''],
  ])('%s gives %j: never a bridge, never the DNS tunnel on lo', (name, expected) => {
    expect(chooseGuestAddress(guest({ ipAddresses: transcript(name) }), wsl({}))).toBe(expected);
  });

  it('reads the one-line form as well', () => {
    const text = '1: lo    inet 127.0.0.1/8 scope host lo\n2: eth0@if5    inet 172.21.101.146/20 scope global eth0\n';
    expect(addressesOfIpOutput(text)).toEqual([
      { device: 'lo', address: '127.0.0.1', network: '127.0.0.1/8' },
      { device: 'eth0', address: '172.21.101.146', network: '172.21.101.146/20' },
    ]);
  });

  it('prefers the address of eth0 that lies in the network of WSL', () => {
    const text = '2: eth0: <UP>\n    inet 10.1.2.3/8 scope global eth0\n    inet 172.21.101.146/20 scope global eth0\n';
    expect(chooseGuestAddress(guest({ ipAddresses: text }), wsl(network))).toBe('172.21.101.146');
    expect(chooseGuestAddress(guest({ ipAddresses: text }), wsl({}))).toBe('10.1.2.3');
  });

  it('takes another device of the network of WSL where eth0 is renamed', () => {
    const text =
      '2: docker0: <UP>\n    inet 172.17.0.1/16 scope global docker0\n3: enx0: <UP>\n    inet 172.21.101.146/20 scope global enx0\n';
    expect(chooseGuestAddress(guest({ ipAddresses: text }), wsl(network))).toBe('172.21.101.146');
    expect(chooseGuestAddress(guest({ ipAddresses: text }), wsl({}))).toBe('');
  });
});

describe('from `hostname -I`', () => {
  it.each(['hostname-I.nat-docker', 'hostname-I.nat-four-bridges'])('%s: the network of WSL decides', (name) => {
    const answer = guest({ hostAddresses: transcript(name) });
    expect(chooseGuestAddress(answer, wsl(network))).toBe('172.21.101.146');
    expect(chooseGuestAddress(answer, wsl({ guestAddress: '172.21.101.146' }))).toBe('172.21.101.146');
    // Several addresses, and nothing that tells them apart: no guess.
    expect(chooseGuestAddress(answer, wsl({}))).toBe('');
  });

  it('does not depend on the order', () => {
    const answer = guest({ hostAddresses: '172.17.0.1 172.21.101.146 \n' });
    expect(chooseGuestAddress(answer, wsl(network))).toBe('172.21.101.146');
  });

  it('takes the only address where no network is known', () => {
    expect(chooseGuestAddress(guest({ hostAddresses: '172.30.1.2 \n' }), wsl({}))).toBe('172.30.1.2');
    expect(chooseGuestAddress(guest({ hostAddresses: '172.17.0.1 \n' }), wsl(network))).toBe('');
  });

  it('ignores loopback, IPv6 and words', () => {
    expect(addressesOfHostname('127.0.1.1 ::1 fe80::1 hostname: 10.0.0.1\n')).toEqual(['10.0.0.1']);
  });
});

it('falls back to the registry where the guest has neither program', () => {
  expect(chooseGuestAddress(guest({}), wsl({ guestAddress: '172.24.182.15' }))).toBe('172.24.182.15');
  expect(chooseGuestAddress(guest({}), wsl({ guestAddress: 'not an address' }))).toBe('');
});

describe('bridgeOfAddress', () => {
  const answer = guest({ ipAddresses: transcript('ip-addr.nat-docker') });

  it.each([
    ['172.17.0.1', 'docker0'],
    ['172.17.0.2', 'docker0'],
    ['172.21.101.146', ''],
    ['192.168.1.10', ''],
    ['127.0.0.1', ''],
  ])('%s belongs to %j', (address, expected) => expect(bridgeOfAddress(answer, address)).toBe(expected));
});
