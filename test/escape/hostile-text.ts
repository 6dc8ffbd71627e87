/** Texts that break escapers: quotes of all kinds, ends of constructs, control characters, surrogates. */
import fc from 'fast-check';

const pieces = [
  // Of PowerShell, bash, XML and the command line of Windows.
  ...'\'"`$(){}[]@#;|&<>\\/ !*?~=%^:,.+-_aZ09',
  // Controls, among them the end of a file on Windows and the start of an escape sequence.
  ...'\0\u0007\b\t\n\v\f\r\u001a\u001b\u007f\u0085',
  // What PowerShell takes for quotes and dashes, and the neighbours that it does not.
  ...'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2012\u2013\u2014\u2015',
  // Blanks, line ends, a byte order mark, a change of direction, letters, what is no character.
  ...'\u00a0\u2028\u2029\ufeff\u202e\u00e4\u0130\u200d\ufffe\uffff',
  '\u{1F600}',
  '\u{10ffff}',
  // Halves of a surrogate pair.
  '\ud83d',
  '\ude00',
  '$()',
  '$(exit 1)',
  '${x}',
  '$x',
  '`n',
  '`\n',
  '\\\n',
  '\r\n',
  '\\u0000',
  ']]>',
  '<![CDATA[',
  '-->',
  '&amp;',
  '&#0;',
  '#>',
  '<#',
  "\n'@",
  "'@",
  "@'",
  '\n"@',
  '@"',
  '\u2019@',
  "'\\''",
  '\\"',
  '\\\\"',
  '""',
  '--',
  '--%',
  '\nEOF\n',
  '\n# SIG # Begin signature block\n',
  '\n#Requires -Version 99\n',
  '\n.SYNOPSIS\n',
];

const signatureHead = 'SIG # Begin signature block';

/** The head of a signature block with typing errors. PowerShell takes it for one where there are fewer than ten. */
function misspelt(inserted: fc.Arbitrary<string>, removed: 0 | 1): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.nat(signatureHead.length), inserted), { minLength: 5, maxLength: 11 })
    .map((errors) =>
      errors.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at + removed), signatureHead),
    );
}

/** Nearly the head of a signature block: it is longer, shorter, or has other characters. */
export const nearSignature: fc.Arbitrary<string> = fc.oneof(
  fc.constant(signatureHead),
  misspelt(fc.constantFrom('x', 'I', '#'), 0),
  misspelt(fc.constant(''), 1),
  misspelt(fc.constantFrom('x', 'I', '#', ' ', '\t', ''), 1),
);

/** Hostile pieces in any order, any text, and near signatures. May hold NUL and halves of surrogate pairs. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: nearSignature },
);

/** Lines of ASCII as a here-string has them, now and then one that ends it, or looks as if it did. */
export const hostileLines: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((line) => `${line}.`) },
      { weight: 2, arbitrary: fc.constantFrom(" '@", "\t'@", "x'@", "@'", '"@', "''", '`', '\\', '$(exit)', '#>', '') },
      { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'\'@"`$(){}#; \tab'), maxLength: 6 }) },
      { weight: 1, arbitrary: fc.constantFrom("'@", "'@ + 'x'", '\u2018@', '\u201b@', ' ') },
      { weight: 1, arbitrary: nearSignature.map((text) => `# ${text}`) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => lines.join('\n'));
