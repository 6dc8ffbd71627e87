/** Names of entries: none that leads elsewhere, and no two that meet on a file system. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntryNames } from '../../src/packaging/entry-names.js';

describe('refuses', () => {
  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    './a',
    'a/..',
    '..',
    'a\\b',
    '..\\a',
    'C:a',
    'a:stream',
    'a*',
    'a?',
    'a|b',
    'a<b',
    'a>b',
    'a"b',
    'a\0b',
    'a\nb',
    'a.',
    'a ',
    'a. /b',
    ' a',
    'con',
    'NUL.txt',
    'a/COM1.ps1',
    'lpt9',
    'CONIN$',
    'a\u00e4',
    '\u2024\u2024/a',
  ])('the name %j', (name) => expect(() => checkEntryNames([name])).toThrow('[PackageEntryName]'));

  it.each([
    ['the same twice', ['a', 'a']],
    ['another case', ['a/B.txt', 'A/b.TXT']],
    ['a file that is a folder', ['a', 'a/b']],
    ['a folder that is a file', ['a/b', 'A']],
  ])('%s', (_, names) => expect(() => checkEntryNames(names)).toThrow('[PackageEntryTwice]'));
});

it('accepts names as modules have them', () => {
  expect(() =>
    checkEntryNames([
      '[Content_Types].xml',
      '_rels/.rels',
      'A.psd1',
      'en-US/about_A.help.txt',
      'en-US/B-help.xml',
      'console',
    ]),
  ).not.toThrow();
});

it('accepts no name that leads out of the folder it is unpacked into', () => {
  const parts = fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', 'C:', ' ', '.txt', '~', '%2e'), { maxLength: 8 });
  fc.assert(
    fc.property(parts, (pieces) => {
      const name = pieces.join('');
      try {
        checkEntryNames([name]);
      } catch {
        return;
      }
      for (const { resolve, sep } of [path.posix, path.win32]) {
        expect(resolve('/root/folder', name).startsWith(resolve('/root/folder') + sep)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
