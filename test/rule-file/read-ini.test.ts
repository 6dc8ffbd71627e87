/** What is particular to `.ini` rule files. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, safe } from 'ini';
import { expect, it } from 'vitest';
import { readIni } from '../../src/rule-file/read-ini.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';

it('reads the example of a home lab', () => {
  const file = readRuleFile(readFileSync(new URL('../../examples/home-lab.ini', import.meta.url), 'utf8'));
  expect(file.mistakes).toEqual([]);
  expect(file.networkingMode).toBe('nat');
  expect(file.forwards).toEqual([
    {
      name: 'dashboard',
      line: 5,
      column: 1,
      values: { listenPort: ['8080'], connectPort: '80', firewallProfile: ['Private'] },
    },
    {
      name: 'gitea',
      line: 10,
      column: 1,
      values: {
        listenPort: ['3000', '2222'],
        firewallProfile: ['Private', 'Domain'],
        remoteAddress: ['LocalSubnet', '10.8.0.0/24'],
      },
    },
    {
      name: 'ssh',
      line: 15,
      column: 1,
      values: { listenPort: ['22022'], connectPort: '22', listenAddress: '192.168.1.10', target: 'Loopback' },
    },
  ]);
});

it('takes kinds, keys and words in any case, blanks, comments, CRLF and a byte order mark', () => {
  const file = readRuleFile(
    '\uFEFF  [Forward   a b] ; web\r\n LISTENPORT = 80 ; http\r\n# more\r\nFirewallProfile = private\r\nNoFirewallRule\r\n',
  );
  expect(file.mistakes).toEqual([]);
  expect(file.forwards).toEqual([
    {
      name: 'a b',
      line: 1,
      column: 3,
      values: { listenPort: ['80'], firewallProfile: ['Private'], noFirewallRule: true },
    },
  ]);
});

it('takes an empty list where the cmdlet does', () => {
  const { forwards, mistakes } = readRuleFile('[forward a]\nlistenPort = 80\nfirewallProfile =\n');
  expect(mistakes).toEqual([]);
  expect(forwards[0]?.values).toEqual({ listenPort: ['80'], firewallProfile: [] });
});

it('knows the place of an item behind quotes, as far as it can', () => {
  const text = '[forward a]\nlistenPort = "80, 99999"\nfirewallProfile = Domain,Hom\\;e\n';
  expect(readRuleFile(text).mistakes.map(({ line, column }) => [line, column])).toEqual([[3, 19]]);
});

it('reads values as npm ini does', () => {
  const key = fc.constantFrom('listenPort', 'target', 'a b');
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab09 ,;#=\'"\\[]{}:\t\u00e4') }),
    fc.string().map((text) => safe(text.replace(/[\r\n]/g, ''))),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one }), (pairs) => {
      const text = ['[s]', ...pairs.map(([one, other]) => `${one}=${other}`)].join('\n');
      const expected = Object.entries(parse(text)['s'] as Record<string, unknown>);
      const [section] = readIni(text).sections;
      const found = section!.keys.map(({ name, value: node }) => [name, node?.kind === 'raw' ? node.text : undefined]);
      // Objects are what a quoted text may become; they are kept as they are written.
      const plain = expected.map(([name, read], index) => [
        name,
        typeof read === 'object' ? found[index]![1] : String(read),
      ]);
      expect(found).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});
