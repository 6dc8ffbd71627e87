/** Every mistake of a rule file is named with its line, the bad value and what is allowed. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';

const mistakesOf = (text: string): [string, number][] => readRuleFile(text).mistakes.map(({ id, line }) => [id, line]);

it('reads the example of a home lab', () => {
  const file = readRuleFile(readFileSync(new URL('../../examples/home-lab.ini', import.meta.url), 'utf8'));
  expect(file.mistakes).toEqual([]);
  expect(file.networkingMode).toBe('nat');
  expect(file.forwards.map(({ name, values }) => [name, values])).toEqual([
    ['dashboard', { listenPort: ['8080'], connectPort: '80', firewallProfile: ['Private'] }],
    [
      'gitea',
      {
        listenPort: ['3000', '2222'],
        firewallProfile: ['Private', 'Domain'],
        remoteAddress: ['LocalSubnet', '10.8.0.0/24'],
      },
    ],
    ['ssh', { listenPort: ['22022'], connectPort: '22', listenAddress: '192.168.1.10', target: 'Loopback' }],
  ]);
});

describe('mistakes', () => {
  it.each<[string, string, [string, number][]]>([
    ['an unknown key', '[forward a]\nlistenPort=80\nlistenPrt=81', [['UnknownKey', 3]]],
    ['a missing key', '\n[forward a]\nconnectPort=80', [['MissingKey', 2]]],
    ['a key twice', '[forward a]\nlistenPort=80\nListenPort=81', [['DuplicateKey', 3]]],
    ['a section twice', '[forward a]\nlistenPort=80\n[forward a]\nlistenPort=81', [['DuplicateSection', 3]]],
    ['a dot in a name', '[forward a.b]\nlistenPort=80', [['BadSectionName', 1]]],
    ['a key outside of sections', 'listenPort=80\n[forward a]\nlistenPort=80', [['KeyOutsideSection', 1]]],
    ['an unknown section', '[forwards]\nlistenPort=80', [['UnknownSection', 1]]],
    ['a forward without a name', '[forward]\nlistenPort=80', [['UnknownSection', 1]]],
    ['a kind that does not exist yet', '[firewall web]\nport=80', [['UnknownSection', 1]]],
    ['a port that is none', '[forward a]\nlistenPort=70000', [['PortNotValid', 2]]],
    ['a range that is none', '[forward a]\nlistenPort=80,8010-8000', [['PortRangeNotValid', 2]]],
    ['ranges that do not fit', '[forward a]\nlistenPort=80-82\nconnectPort=90', [['PortRangeMismatch', 3]]],
    ['a connect port that is none', '[forward a]\nlistenPort=80\nconnectPort=0', [['PortNotValid', 3]]],
    ['a profile that is none', '[forward a]\nlistenPort=80\nfirewallProfile=Home', [['BadValue', 3]]],
    ['a boolean that is none', '[forward a]\nlistenPort=80\nnoFirewallRule=yes', [['BadValue', 3]]],
    ['an empty value', '[forward a]\nlistenPort=', [['BadValue', 2]]],
    ['a connect address that is none', '[forward a]\nlistenPort=80\nconnectAddress=0.0.0.0', [['AddressNotValid', 3]]],
    [
      'UDP in NAT',
      '[machine]\nnetworkingMode=nat\n[forward a]\nlistenPort=80\nprotocol=UDP',
      [['ProtocolNotSupported', 3]],
    ],
    ['a mode that this version cannot serve', '[machine]\nnetworkingMode=bridged', [['NetworkingModeNotSupported', 2]]],
    ['a mode that is none', '[machine]\nnetworkingMode=nats', [['BadValue', 2]]],
    [
      'one port for two forwards',
      '[forward a]\nlistenPort=80\n[forward b]\nlistenPort=81,80',
      [['DuplicateListenPort', 3]],
    ],
  ])('%s', (_, text, expected) => expect(mistakesOf(text)).toEqual(expected));

  it('quote the bad value and say what is allowed', () => {
    const { mistakes } = readRuleFile('[forward a]\nlistenPort=80\nfirewallProfile=Home');
    expect(mistakes[0]?.message).toBe(
      "'Home' is not a value of firewallProfile. Allowed: Domain, Private, Public, Any.",
    );
  });
});

it('takes keys and words in any case, CRLF and a byte order mark', () => {
  const file = readRuleFile('\uFEFF[forward a]\r\nLISTENPORT = 80\r\nFirewallProfile = private\r\n');
  expect(file.mistakes).toEqual([]);
  expect(file.forwards[0]?.values).toEqual({ listenPort: ['80'], firewallProfile: ['Private'] });
});

it('never fails, whatever the text', () => {
  const piece = fc.constantFrom(
    '[forward a]',
    '[machine]',
    '[',
    ']',
    '=',
    'listenPort',
    '80',
    '\n',
    '\r\n',
    ';',
    '#',
    '"',
    "'",
    '.',
    '__proto__',
    '[]',
    ' ',
    '\\',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, message } of readRuleFile(text).mistakes) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(message).not.toBe('');
        }
      },
    ),
    { numRuns: 1000 },
  );
});
