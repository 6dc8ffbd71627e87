/** Addresses of the kernel's tables: parity alone would not notice a rule that is wrong everywhere. */
import { describe, expect, it } from 'vitest';
import { ipv6OfDigits, procNetAddress } from '../../src/rules/proc-net.js';

describe('procNetAddress', () => {
  it.each([
    ['0100007F', '127.0.0.1'],
    ['9265A8C0', '192.168.101.146'],
    ['00000000000000000000000000000000', '::'],
    ['00000000000000000000000001000000', '::1'],
    ['B80D0120000000000000000001000000', '2001:db8::1'],
    ['0000000000000000FFFF00000100007F', '::ffff:127.0.0.1'],
    // Written alike, and no IPv4 address: ffff is the group before the last one.
    ['0000000000000000000000000100FFFF', '::ffff:1'],
    ['0100007', undefined],
    ['0100007G', undefined],
  ])('%s: %s', (digits, address) => expect(procNetAddress(digits)).toBe(address));
});

it('ipv6OfDigits has the bytes in order', () =>
  expect(ipv6OfDigits('20010db8000000000000000000000001')).toBe('2001:db8::1'));
