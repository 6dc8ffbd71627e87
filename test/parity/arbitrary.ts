/** fast-check arbitraries from the types of the IR: what a rule can be handed, edges first. */
import fc from 'fast-check';
import type { IrType } from '../../src/compiler/ir.js';

/** Texts that rules meet, and texts that languages disagree about. */
const notableTexts = [
  '',
  ' ',
  '0',
  '00',
  '80',
  '65535',
  '65536',
  '8000-8010',
  '-1',
  '80 ',
  '٨٠', // digits that are not ASCII
  '*',
  '0.0.0.0',
  '127.0.0.1',
  '172.21.101.146',
  '172.21.96.0/20',
  '172.21.101.146/80',
  '0.0.0.0/8080',
  '::1',
  'nat',
  'mirrored',
  'virtioproxy',
  'TCP',
  'Loopback',
  'Guest',
  'LocalSubnet',
  '192.168.1.0/255.255.255.0',
  'True',
  'Inbound',
  'Allow',
  'Private',
  'v4tov4',
  'mirrored',
  'UDP',
  'Any',
  'WslNet-v4tov4-0.0.0.0-8080',
  'WslNet-v4tov4-0.0.0.0-80-82',
  'WslNet-mirroredUdp-0.0.0.0-80',
  'v4tov4/0.0.0.0/8080',
  'iphlpsvc',
  '2: eth0: <UP>\n    inet 172.21.101.146/20 scope global eth0\n3: docker0: <UP>\n    inet 172.17.0.1/16 scope global docker0\n',
  '172.21.101.146 172.17.0.1 \n',
  "it's \u2018quoted\u2019",
  '\u{1F600}',
  'e\u0301',
  'a\u200d',
  'I\u0130\u0131i',
  'stra\u00dfe',
  '\t\u00a0x\u00a0\n',
  'a\\',
  'a\\"b',
  '\\\\',
  'I',
  'i',
  'SS',
  '\u00df',
  '\u1e9e',
  '\ufb01',
  'A\u030a',
  '\u00c5',
  '\u200d',
  '\ufeffa',
  'a\0b',
  '\u2028',
  '\u2019',
  '$x',
  '`n',
  '::',
  '::ffff:192.0.2.1',
  '2001:db8::1',
  '1:2:3:4:5:6:7:8',
  '2.5.10',
  '2.5.9.0',
  '# comment\n[section]\nkey = value\r\nlong = a \\\n  b\n',
];

const digits = fc.constantFrom(...'0123456789');
const address = fc.tuple(fc.nat(256), fc.nat(256), fc.nat(255), fc.nat(255)).map((bytes) => bytes.join('.'));
const hexadecimalGroups = fc
  .array(fc.constantFrom('', '0', '00', '1', 'db8', 'FFFF', 'ffff', '2001', 'g'), { minLength: 2, maxLength: 9 })
  .map((groups) => groups.join(':'));
const version = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const line = fc.constantFrom(
  '',
  '[a]',
  '[b c',
  '# x',
  ';y',
  'k=v',
  ' k = "v" ',
  'k = v \\',
  '\\',
  'k',
  '=v',
  '\u00e9=\u{1F600}',
);
const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));

const text = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...notableTexts) },
  { weight: 10, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 10, arbitrary: fc.string({ unit: fc.constantFrom(...' \t\n/.:-*"\\aAzZ019='), maxLength: 12 }) },
  { weight: 8, arbitrary: fc.string({ unit: digits, minLength: 1, maxLength: 17 }) },
  { weight: 8, arbitrary: address },
  { weight: 8, arbitrary: fc.tuple(address, fc.nat(70_000)).map(([name, port]) => `${name}/${port}`) },
  { weight: 8, arbitrary: hexadecimalGroups },
  { weight: 4, arbitrary: version },
  { weight: 8, arbitrary: lines },
  // Long ones: past 255, and past what fits into a small buffer.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...notableTexts), fc.constantFrom(300, 5000))
      .map(([unit, times]) => unit.repeat(times).slice(0, times).toWellFormed()),
  },
);

const asciiText = fc.oneof(
  fc.constantFrom(...notableTexts.filter((one) => /^[\x20-\x7e]*$/.test(one))),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);

/** Integers have 53 bits and rules may add a few of them: the largest here leave room for sums. */
const limits = [
  0,
  1,
  -1,
  80,
  255,
  256,
  8080,
  65_535,
  65_536,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_648,
  4_294_967_295,
  2 ** 51,
  -(2 ** 51),
];
const integer = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...limits) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 65_535 }) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 40 }) },
);

/** Every value of a type: edges often, large ones rarely. */
export function arbitraryOf(type: IrType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'text':
      if (type.ascii) return asciiText;
      return type.literals ? fc.constantFrom(...type.literals) : text;
    case 'int':
      return integer;
    case 'bool':
      return fc.boolean();
    case 'list':
      return listOf(arbitraryOf(type.of), type.of.kind === 'text' || type.of.kind === 'int' ? 300 : 12);
    case 'optional':
      return fc.option(arbitraryOf(type.of), { nil: undefined });
    case 'record':
      return fc.record(Object.fromEntries(type.fields.map((field) => [field.name, arbitraryOf(field.type)])));
    case 'union':
      return fc.oneof(...type.variants.map(arbitraryOf));
    case 'index':
      throw new Error('an index has no form of its own; rules that take one are covered by their callers');
  }
}

/** Empty lists and lists of one item often, equal items now and then, long lists rarely. */
function listOf(item: fc.Arbitrary<unknown>, long: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.array(item, { maxLength: 4 }) },
    { weight: 4, arbitrary: fc.array(item, { minLength: 1, maxLength: 1 }) },
    {
      weight: 3,
      arbitrary: fc.tuple(item, fc.array(item, { maxLength: 2 })).map(([one, rest]) => [one, ...rest, one]),
    },
    { weight: 1, arbitrary: fc.array(item, { minLength: 5, maxLength: long }) },
  );
}

/** Whether values of a type hold an index, which only std can make. */
export function holdsIndex(type: IrType): boolean {
  switch (type.kind) {
    case 'index':
      return true;
    case 'list':
    case 'optional':
      return holdsIndex(type.of);
    case 'record':
      return type.fields.some((field) => holdsIndex(field.type));
    case 'union':
      return type.variants.some(holdsIndex);
    default:
      return false;
  }
}
