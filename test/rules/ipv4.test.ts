import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ipv4NetworkText,
  ipv4Text,
  isInNetwork,
  isLoopbackIPv4,
  looksLikeName,
  networkOf,
  parseIPv4,
} from '../../src/rules/ipv4.js';

const byte = fc.integer({ min: 0, max: 255 });

describe('parseIPv4', () => {
  it('reads every plain address', () => {
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), ([a, b, c, d]) => {
        expect(parseIPv4(`${a}.${b}.${c}.${d}`)).toBe(((a * 256 + b) * 256 + c) * 256 + d);
      }),
    );
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4 ',
    ' 1.2.3.4',
    '0x7f.1.1.1',
    '1.2.3.-4',
    '::1',
    '1.2.3.4\n',
    '1.2..4',
  ])('refuses %j', (text) => expect(parseIPv4(text)).toBeUndefined());
});

describe('isInNetwork', () => {
  it.each([
    ['172.21.101.146', '172.21.96.0/20', true],
    ['172.21.111.255', '172.21.96.0/20', true],
    ['172.21.112.0', '172.21.96.0/20', false],
    ['172.17.0.1', '172.21.96.0/20', false],
    ['255.255.255.255', '0.0.0.0/0', true],
    ['10.0.0.1', '10.0.0.1/32', true],
    ['10.0.0.2', '10.0.0.1/32', false],
    // With bits of the host: a network all the same.
    ['172.21.111.255', '172.21.101.146/20', true],
    ['10.0.0.1', '', false],
    ['10.0.0.1', '10.0.0.0/33', false],
    ['10.0.0.1', '10.0.0.0/8/8', false],
  ])('%s in %s is %s', (address, network, expected) => expect(isInNetwork(address, network)).toBe(expected));
});

it('knows all of 127.0.0.0/8, and nothing else, for loopback', () => {
  expect(['127.0.0.1', '127.255.255.255'].map(isLoopbackIPv4)).toEqual([true, true]);
  expect(['126.255.255.255', '128.0.0.0', 'localhost'].map(isLoopbackIPv4)).toEqual([false, false, false]);
});

it('cuts off the bits of the host as a mask does, and prints what it reads', () => {
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte, byte), fc.integer({ min: 0, max: 32 }), (bytes, prefixLength) => {
      const text = bytes.join('.');
      const value = parseIPv4(text)!;
      const mask = BigInt.asUintN(32, (0xff_ff_ff_ffn << BigInt(32 - prefixLength)) & 0xff_ff_ff_ffn);
      const network = networkOf(text, prefixLength)!;
      expect(network.first).toBe(Number(BigInt(value) & mask));
      expect(network.size).toBe(2 ** (32 - prefixLength));
      expect(ipv4Text(value)).toBe(text);
      expect(parseIPv4(ipv4NetworkText(network).split('/')[0]!)).toBe(network.first);
    }),
  );
});

it('tells names from addresses that are only mistyped', () => {
  expect(['server1', 'a.example.test', 'localhost', '1a'].map(looksLikeName)).toEqual([true, true, true, true]);
  expect(['192.168.1', '*', '', '1.2.3.4/24', 'a b', '::1', 'fe80::a'].map(looksLikeName)).toEqual(
    Array.from({ length: 7 }, () => false),
  );
});
