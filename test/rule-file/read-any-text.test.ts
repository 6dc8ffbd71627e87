/** Reading never throws, whatever the text, and every mistake is inside of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import { hostileText } from '../escape/hostile-text.js';
import { forwardSet, writers } from './forward-sets.js';

const signs = ['=', '[', ']', '[]', '{', '}', ':', ',', '.', '-', ';', '#', '"', "'", '\\', '//', '/*', '*/'];
const blanks = [' ', '\n', '\r\n', '\r', '\u2028', '\ufeff'];
const words = ['[forward a]', '[machine]', 'listenPort', '80', '8000-8010', '1e999', 'networkingMode', 'nat', 'null'];
const names = ['__proto__', 'constructor', '"forward"', '"a"', '"__proto__"', '{"forward":{"a":{"listenPort":'];
const pieces = fc.constantFrom(...signs, ...blanks, ...words, ...names);

/** Texts that have to do with rule files: pieces in any order, and a right file with a hole or something in it. */
const anyText = fc.oneof(
  fc.string(),
  hostileText,
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .tuple(
      forwardSet,
      fc.constantFrom('ini' as const, 'json' as const),
      fc.nat(),
      fc.nat(3),
      fc.oneof(pieces, hostileText),
    )
    .map(([set, form, at, removed, inserted]) => {
      const text = writers[form](set);
      const start = at % (text.length + 1);
      return text.slice(0, start) + inserted + text.slice(start + removed);
    }),
);

describe.each(['ini', 'json'] as const)('.%s', (form) => {
  it('is read whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        for (const { line, column, message } of readRuleFile(text, form).mistakes) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
          expect(message).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['deep', '['.repeat(100_000)],
    ['deep objects', '{"forward":'.repeat(50_000)],
    ['long', `[forward a]\n${'x'.repeat(1_000_000)}=1`],
    ['a long text', `{"forward":{"a":{"${'x'.repeat(3_000_000)}":"${'y\\\\'.repeat(500_000)}"}}}`],
    ['many commas', `[forward a]\nlistenPort=${'80,'.repeat(100_000)}`],
  ])('is read where it is %s', (_, text) => {
    const { mistakes } = readRuleFile(text, form);
    expect(mistakes.length).toBeGreaterThan(0);
    expect(Math.max(...mistakes.slice(0, 5).map(({ message }) => message.length))).toBeLessThan(1000);
  });
});
