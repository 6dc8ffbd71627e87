/** Manifests as read without PowerShell, against PowerShell. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManifestTable, readManifest } from '../../src/packaging/manifest-data.js';
import type { ManifestValue } from '../../src/packaging/manifest-data.js';
import { packageRoot } from '../../src/package-root.js';
import { useEngine } from '../engine/harness.js';
import { idOf } from './id-of.js';

const { run } = useEngine();

/** What PowerShell reads, as JSON. */
async function inPowerShell(texts: readonly string[]): Promise<unknown[]> {
  const script = `param ([object[]] $Texts)
    foreach ($text in $Texts) {
      $tokens = $null; $mistakes = $null
      $ast = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref] $tokens, [ref] $mistakes)
      if ($mistakes.Count -gt 0) { , @('mistake', $mistakes[0].Message) } else {
        , @('data', $ast.Find({ $args[0] -is [System.Management.Automation.Language.HashtableAst] }, $false).SafeGetValue())
      }
    }`;
  const { output, errors } = await run(script, { arguments: { Texts: texts }, depth: 10 });
  expect(errors).toEqual([]);
  return [...output];
}

function plain(value: ManifestValue): unknown {
  if (value instanceof ManifestTable) return Object.fromEntries(value.keys.map((key) => [key, plain(value.get(key)!)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Keys without their case, because a table does not tell it apart. */
function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner)]));
}

const word = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/);
const quoted = fc
  .array(fc.constantFrom("''", ' ', '#', '"', '}', ')', ',', ';', '=', '$x', '`', '\r\n', 'a', '<#', '@{'), {
    maxLength: 6,
  })
  .map((parts) => `'${parts.join('')}'`);
const blank = fc.constantFrom('', ' ', '\t', ' # note }\r\n', '\r\n\r\n', '<# } #>');
const end = fc.constantFrom('\r\n', '\n', '; ', ' # note\r\n');
const atom = fc.oneof(quoted, fc.constantFrom('"a b"', '0', '42', '1.5', '$true', '$False', '$null'));
const { table } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, atom, tie('list'), tie('commas'), tie('table')),
  list: fc
    .array(fc.tuple(atom, blank, fc.constantFrom(',', '\r\n', ', \r\n')), { maxLength: 4 })
    .map(
      (items) =>
        `@(${items.map(([item, , after], index) => (index < items.length - 1 ? item + after : item)).join('')})`,
    ),
  commas: fc.array(atom, { minLength: 2, maxLength: 3 }).map((items) => items.join(', ')),
  table: fc
    .uniqueArray(fc.tuple(word, blank, tie('value'), end), { maxLength: 4, selector: ([key]) => key.toLowerCase() })
    .map(
      (entries) =>
        `@{${entries.map(([key, gap, value, after]) => `${gap}${key} = ${String(value)}${after}`).join('')}}`,
    ),
}));

describe('a manifest', () => {
  it('is read as PowerShell reads it', async () => {
    const texts = fc.sample(table as fc.Arbitrary<string>, 500);
    const expected = await inPowerShell(texts);
    const wrong = texts
      .map((text, index) => ({ text, read: ['data', plain(readManifest(text))], expected: lowerKeys(expected[index]) }))
      .filter(({ read, expected: other }) => !isDeepStrictEqual(read, other));
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('of the module is read as PowerShell reads it', async () => {
    const text = readFileSync(path.join(packageRoot, 'generated/WslNet/WslNet.psd1'), 'utf8');
    const [expected] = await inPowerShell([text]);
    expect(['data', plain(readManifest(text))]).toEqual(lowerKeys(expected));
  });

  it('may begin with a byte order mark, and end with comments', () => {
    expect(readManifest("\ufeff@{ A = 'b' }\r\n# SIG # Begin\r\n").text('a')).toBe('b');
  });
});

describe('refuses with line and column', () => {
  it.each([
    ['', "something else than '@{' at line 1, column 1"],
    ["@{ A = 'b'", 'no end of the line at line 1, column 11'],
    ["@{ A = 'b' } x", 'something behind the table at line 1, column 14'],
    ["@{\n  A = 'b'\n  a = 'c'\n}", "the key 'a' for the second time at line 3, column 3"],
    ['@{ A = $x }', 'no text, number, $true, $false, $null, list or table at line 1, column 8'],
    ['@{ A = "$x" }', 'no text, number'],
    ['@{ A = "`n" }', 'no text, number'],
    ['@{ A = Get-Date }', 'no text, number'],
    ['@{ A = 1.2.3 }', 'no text, number'],
    ["@{ A = @'\nb\n'@ }", 'no text, number'],
    ["@{ A = 'a' + 'b' }", 'no end of the line at line 1, column 12'],
    ["@{ A = @('a' 'b') }", "neither a comma nor ')' at line 1, column 14"],
    ['@{ A = \u2018b\u2019 }', 'a character that is not ASCII at line 1, column 8'],
    [`@{ A = ${'@{ A = '.repeat(30)}1${' }'.repeat(31)}`, 'more levels than any manifest has'],
  ])('%j', (text, reason) => {
    expect(() => readManifest(text)).toThrow(reason);
    expect(() => readManifest(text)).toThrow('[ManifestNotReadable]');
  });
});

it('reads hostile texts in no time, or refuses them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'@{}()=\'"#<>,;\n a1$`'), maxLength: 200 }), (text) => {
      expect([undefined, 'ManifestNotReadable']).toContain(idOf(() => readManifest(text)));
    }),
    { numRuns: 3000 },
  );
});
