/** Texts that break escapers: quotes of all kinds, ends of constructs, control characters, surrogates. */
import fc from 'fast-check';

const pieces = [
  ...'\'"`$(){}[]@#;|&<>\\ \t\r\n\0',
  '\u2018',
  '\u2019',
  '\u201a',
  '\u201b',
  '\u201c',
  '\u201d',
  '\u201e',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u0085',
  '\u2028',
  '\u{1F600}',
  '$()',
  '$x',
  '`n',
  ']]>',
  '#>',
  '<#',
  "'@",
  '@"',
  '\\"',
  '\\\\"',
  '--',
  '&amp;',
  '\n# SIG # Begin signature block\n',
  '\n#Requires -Version 99\n',
  'a',
  'Z',
  '0',
];

/** Hostile pieces in any order, and any well-formed text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.subarray([...'SIG # Begin signature block'], { minLength: 12 }).map((kept) => kept.join('')),
  },
);

/** How many cases a property runs: 500, or what WSLNET_CASES says. */
export const cases = Number(process.env['WSLNET_CASES'] ?? 500);
