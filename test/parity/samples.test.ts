/** The larger rules that only tests have do what they say: parity alone would not notice a rule that is wrong everywhere. */
import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from './rules/samples/compare-versions.js';
import { countPorts, mergeIntervals } from './rules/samples/merge-intervals.js';
import { normalizeIpv6 } from './rules/samples/normalize-ipv6.js';
import { readLines } from './rules/samples/read-lines.js';
import { tokenize } from './rules/samples/tokenize.js';

describe('normalizeIpv6', () => {
  const almost = fc
    .array(fc.constantFrom('', '0', '00', '0000', '1', 'db8', 'FFFF', '10000', '192.0.2.1', '192.0.2.256', 'g'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((groups) => groups.join(':'));

  it('writes what a URL has for a host, but for mapped IPv4 addresses', () => {
    fc.assert(
      fc.property(fc.oneof(almost, fc.ipV6()), (text) => {
        const normal = normalizeIpv6(text);
        expect(normal !== undefined, text).toBe(isIPv6(text));
        if (normal === undefined) return;
        expect(new URL(`http://[${normal}]`).hostname).toBe(new URL(`http://[${text}]`).hostname);
        expect(normal.includes('.') || `[${normal}]` === new URL(`http://[${text}]`).hostname, text).toBe(true);
        expect(normalizeIpv6(normal)).toBe(normal);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2001:0DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['::FFFF:192.0.2.1', '::ffff:192.0.2.1'],
    ['::ffff:c000:201', '::ffff:192.0.2.1'],
    ['1::', '1::'],
    ['fe80::1%eth0', undefined],
  ])('%s', (text, normal) => expect(normalizeIpv6(text)).toBe(normal));
});

describe('compareVersions', () => {
  it.each([
    ['2.5.9', '2.5.10', -1],
    ['2.5', '2.5.0', 0],
    ['10', '9.9', 1],
    ['2.x', '2', undefined],
    ['', '1', undefined],
  ])('%s, %s', (left, right, order) => expect(compareVersions(left, right)).toBe(order));

  it('is an order', () => {
    const version = fc.array(fc.nat(11), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(version, version, (left, right) => {
        expect(compareVersions(left, right)).toBe(0 - compareVersions(right, left)!);
      }),
    );
  });
});

describe('mergeIntervals', () => {
  it('has the ports of all intervals, each once, and no two intervals that touch', () => {
    const port = fc.integer({ min: -2, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.record({ first: port, last: port }), { maxLength: 8 }), (intervals) => {
        const ports = new Set<number>();
        for (const { first, last } of intervals.filter((one) => one.first >= 0)) {
          for (let each = first; each <= last; each++) ports.add(each);
        }
        const merged = mergeIntervals(intervals);
        expect(countPorts(intervals)).toBe(ports.size);
        expect(merged.every(({ first, last }) => ports.has(first) && ports.has(last))).toBe(true);
        expect(merged.every((one, index) => index === 0 || one.first > merged[index - 1]!.last + 1)).toBe(true);
      }),
    );
  });
});

describe('tokenize', () => {
  it('takes a line apart', () => {
    expect(tokenize('port = 80, "a \\" b" "x').map(({ kind, text, start }) => `${kind} ${text} ${start}`)).toEqual([
      'word port 0',
      'sign = 5',
      'integer 80 7',
      'sign , 9',
      'quoted a " b 11',
      'unclosed x 20',
    ]);
  });

  it('loses nothing but blanks', () => {
    const text = fc.string({ unit: fc.constantFrom(...' \t\nab1=,é') });
    fc.assert(
      fc.property(text, (whole) => {
        expect(
          tokenize(whole)
            .map((token) => token.text)
            .join(''),
        ).toBe(whole.replace(/[ \t\n]/g, ''));
      }),
    );
  });
});

describe('readLines', () => {
  it('reads sections, values, continuations and mistakes', () => {
    const text = '[a]\r\n# no\nk = 1 \\\n  2\n[b\nx\n\nz=\\\n';
    expect(readLines(text).map((entry) => Object.values(entry).join('|'))).toEqual([
      'section|a|||1',
      'value|a|k|1 2|4',
      'problem|a||[b|5',
      'problem|a||x|6',
      'value|a|z||9',
    ]);
  });
});
