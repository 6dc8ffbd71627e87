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
];

const digits = fc.constantFrom(...'0123456789');
const address = fc.tuple(fc.nat(256), fc.nat(256), fc.nat(255), fc.nat(255)).map((bytes) => bytes.join('.'));

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...notableTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...' \t\n/.:-*"\\aAzZ019'), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: digits, minLength: 1, maxLength: 17 }) },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: fc.tuple(address, fc.nat(70_000)).map(([name, port]) => `${name}/${port}`) },
);

const integer = fc.oneof(
  fc.constantFrom(
    0,
    1,
    -1,
    80,
    8080,
    65_535,
    2_147_483_648,
    4_294_967_295,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ),
  fc.integer({ min: 0, max: 65_535 }),
);

/** Every value of a type, small ones first. */
export function arbitraryOf(type: IrType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'text':
      return type.literals ? fc.constantFrom(...type.literals) : text;
    case 'int':
      return integer;
    case 'bool':
      return fc.boolean();
    case 'list':
      return fc.array(arbitraryOf(type.of), { maxLength: 4 });
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
