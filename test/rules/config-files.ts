/** Texts that may be configuration files: pieces of right and wrong lines, line ends of all kinds, anything in between. */
import fc from 'fast-check';
import { configKeys } from '../../src/model/config-keys.js';

const names = configKeys.flatMap(({ name, aliases }) => [name, ...aliases]);
const parts = names.map((name) => name.split('.')[1]!);

const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 8, arbitrary: fc.constant('\r\n') },
  { weight: 2, arbitrary: fc.constantFrom('\r', '\r\r\n', '\\\n', '\\\r\n', '\\\r', '\n\n') },
);
const section = fc.constantFrom('wsl2', 'WSL2', 'experimental', 'general', 'boot', 'network', 'wsl', 'x');
const header = fc.oneof(
  { weight: 10, arbitrary: section.map((name) => `[${name}]`) },
  {
    weight: 3,
    arbitrary: fc.tuple(section, fc.constantFrom('[', ' [', '[ ', '[1')).map(([name, open]) => `${open}${name}`),
  },
  { weight: 2, arbitrary: section.map((name) => `[${name}] # comment`) },
  { weight: 1, arbitrary: section.map((name) => `[${name}] x]`) },
);
const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...parts) },
  { weight: 2, arbitrary: fc.constantFrom(...parts).map((part) => part.toUpperCase()) },
  { weight: 2, arbitrary: fc.constantFrom('networkMode', 'pageReporting', 'a-b', 'A_B', '1x', 'é', '') },
);
/** Values of every kind, with quotes, escapes, comments and characters that WSL destroys. */
export const anyValue = fc.oneof(
  fc.constantFrom(
    'true',
    'False',
    '1',
    '0',
    'yes',
    '8GB',
    '8gb',
    '1.5GB',
    '0x10',
    '010',
    '-1',
    '99999999999',
    '18446744073709551615',
    '-5KB',
    'mirrored',
    'nat',
    'VirtioProxy',
    'gradual',
    '"a # b"',
    'C:\\\\k',
    'C:\\temp',
    'C:\\Users',
    '3000,3001-3005, x',
    '10.0.0.1',
    '"open',
    'a"b"c',
    '',
    '\u0131',
    'é\u4e2d',
    '\ud83d\ude00',
    'a\0b',
  ),
  fc.string({ unit: fc.constantFrom(...' \t"#\\=[]abnt01;,.é\u0131\v'), maxLength: 12 }),
);
const setting = fc
  .tuple(
    fc.constantFrom('', ' ', '\t'),
    key,
    fc.constantFrom('=', ' = ', '\t=\t', ''),
    anyValue,
    fc.constantFrom('', ' ', ' # c', '#c'),
  )
  .map((all) => all.join(''));
const other = fc.constantFrom('', '  ', '# comment', '; comment', '{{ if x }}', 'text', '# \\', 'x \\', '\ufeff');
const line = fc.oneof(
  { weight: 4, arbitrary: header },
  { weight: 12, arbitrary: setting },
  { weight: 4, arbitrary: other },
);

/** A text of up to 14 such lines; most begin with a header. */
export const configText = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff'),
    fc.constantFrom('[wsl2]\n', '[wsl2]\r\n', '[experimental]\n', '[boot]\n', ''),
    fc.array(fc.tuple(line, lineEnd), { maxLength: 14 }),
    fc.oneof(fc.constant(''), line),
  )
  .map(([mark, first, lines, last]) => `${mark}${first}${lines.flat().join('')}${last}`);

/** A key of a file with a value that WSL takes. */
export function rightEdit(file: string) {
  const keys = configKeys.filter((known) => known.file === file);
  return fc.constantFrom(...keys).chain((known) => {
    const values: Record<string, fc.Arbitrary<string>> = {
      boolean: fc.constantFrom('true', 'false', '1', 'FALSE'),
      integer: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String),
      size: fc
        .tuple(fc.nat(4000), fc.constantFrom('B', 'KB', 'M', 'GB', 'TB'))
        .map(([count, unit]) => `${count || 1}${unit}`),
      choice: fc.constantFrom(...(known.choices.length > 0 ? known.choices : ['x'])),
    };
    const text = fc.string({ unit: fc.constantFrom(...' \t"#\\=[]abnt01;,.:/\n\b\v'), maxLength: 14 });
    return (values[known.type] ?? text).map((value) => ({ name: known.name, value }));
  });
}
