/** Semantic versions and those of PowerShell: what is mapped keeps its order, the rest is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduleVersionOf } from '../../src/packaging/module-version.js';
import { compareSemVer } from './compare-versions.js';

const number = fc.nat(12).map(String);
const numbers = fc.tuple(number, number, number).map((parts) => parts.join('.'));
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/);
const version = fc.oneof(
  numbers,
  fc.tuple(numbers, label).map(([release, own]) => `${release}-${own}`),
);

it.each([
  ['1.2.3', { moduleVersion: '1.2.3', prerelease: undefined, full: '1.2.3' }],
  ['0.1.0-beta01', { moduleVersion: '0.1.0', prerelease: 'beta01', full: '0.1.0-beta01' }],
  ['2147483647.0.0', { moduleVersion: '2147483647.0.0', prerelease: undefined, full: '2147483647.0.0' }],
])('maps %s', (text, expected) => expect(moduleVersionOf(text)).toEqual(expected));

describe('refuses', () => {
  it.each([
    ['1.2', 'form 1.2.3'],
    ['1.2.3.4', 'form 1.2.3'],
    ['v1.2.3', 'form 1.2.3'],
    ['01.2.3', 'form 1.2.3'],
    [' 1.2.3', 'form 1.2.3'],
    ['1.2.3\n', 'form 1.2.3'],
    ['1.2.2147483648', 'must not be above 2147483647'],
    ['1.2.3+build.5', "no build metadata: leave '+build.5' out"],
    ['1.2.3-beta+5', "no build metadata: leave '+5' out"],
    ['1.2.3-beta.1', "label 'beta.1'"],
    ['1.2.3-beta-1', "label 'beta-1'"],
    ['1.2.3-1', "label '1'"],
    ['1.2.3-Beta', "label 'Beta'"],
    ['1.2.3-', "label ''"],
    [`1.2.3-a${'b'.repeat(20)}`, 'more than 20 characters'],
  ])('%j', (text, reason) => {
    expect(() => moduleVersionOf(text)).toThrow(reason);
    expect(() => moduleVersionOf(text)).toThrow('[VersionNotMapped]');
  });
});

it('keeps the order of semantic versions, as NuGet reads the mapped ones', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(nugetOrder(moduleVersionOf(one).full, moduleVersionOf(other).full)).toBe(compareSemVer(one, other));
    }),
    { numRuns: 2000 },
  );
});

/** Numbers by value, a label before none, labels without regard to capitals (NuGet.Versioning, VersionComparer). */
function nugetOrder(one: string, other: string): number {
  const [[left, leftLabel], [right, rightLabel]] = [one, other].map((text) => {
    const [release = '', own] = text.split('-');
    return [release.split('.').map(Number), own?.toUpperCase()] as const;
  }) as [readonly [number[], string | undefined], readonly [number[], string | undefined]];
  const different = left.findIndex((value, index) => value !== right[index]);
  if (different >= 0) return Math.sign(left[different]! - right[different]!);
  if (leftLabel === rightLabel) return 0;
  if (leftLabel === undefined || rightLabel === undefined) return leftLabel === undefined ? 1 : -1;
  return leftLabel < rightLabel ? -1 : 1;
}
