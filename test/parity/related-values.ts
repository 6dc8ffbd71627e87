/**
 * Arguments that have to do with one another. Two texts that are made apart are hardly ever equal, or equal but for their
 * case, and most of a rule is about such pairs.
 */
import fc from 'fast-check';
import type { IrRule, IrType } from '../../src/compiler/ir.js';
import { arbitraryOf } from './arbitrary.js';

/** One value that is made from another one of the same kind. */
interface Relation {
  from: number;
  to: number;
  how: number;
}

/** What a text may become: itself, or what languages and cultures take for itself. */
const ofText: ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `${text}\u200d`,
  (text) => text.normalize('NFD'),
  (text) => ` ${text}`,
  (text) => `${text}\n`,
  (text) => text.slice(0, -1).toWellFormed(),
  (text) => `${text}${text.slice(-1)}`.toWellFormed(),
];

const ofInteger: ((value: number) => number)[] = [
  (value) => value,
  (value) => value,
  (value) => Math.min(value + 1, Number.MAX_SAFE_INTEGER),
  (value) => Math.max(value - 1, Number.MIN_SAFE_INTEGER),
];

/** Argument lists for a rule, some of them with values that are related. */
export function argumentsOf(rule: Pick<IrRule, 'parameters'>): fc.Arbitrary<unknown[]> {
  const relation = fc.record<Relation>({ from: fc.nat(1000), to: fc.nat(1000), how: fc.nat(1000) });
  const unrelated = fc.tuple(...rule.parameters.map(({ type }) => arbitraryOf(type)));
  return fc.tuple(unrelated, fc.array(relation, { maxLength: 3 })).map(([values, relations]) => {
    const holder = structuredClone(values);
    for (const each of relations) relate(holder, rule, each);
    return holder;
  });
}

function relate(values: unknown[], rule: Pick<IrRule, 'parameters'>, { from, to, how }: Relation): void {
  const places = rule.parameters.flatMap(({ type }, index) => placesOf(type, values, index));
  const source = places[from % places.length];
  const fitting = places.filter((place) => place !== source && place.type.kind === source?.type.kind);
  const target = fitting[to % fitting.length];
  if (source === undefined || target === undefined) return;
  const value = source.holder[source.key];
  if (typeof value === 'string') {
    const made = ofText[how % ofText.length]!(value);
    const isAscii = target.type.kind === 'text' && target.type.ascii;
    target.holder[target.key] = isAscii ? made.replace(/[^\x20-\x7e]/g, '') : made;
  } else {
    target.holder[target.key] = ofInteger[how % ofInteger.length]!(value as number);
  }
}

/** Where a value holds free texts and integers. */
interface Place {
  type: IrType;
  holder: Record<string | number, unknown>;
  key: string | number;
}

function placesOf(type: IrType, holder: object, key: string | number): Place[] {
  const value = (holder as Place['holder'])[key];
  switch (type.kind) {
    case 'text':
      return type.literals ? [] : [{ type, holder: holder as Place['holder'], key }];
    case 'int':
      return [{ type, holder: holder as Place['holder'], key }];
    case 'optional':
      return value === undefined ? [] : placesOf(type.of, holder, key);
    case 'list':
      return (value as unknown[]).flatMap((_, index) => placesOf(type.of, value as object, index));
    case 'record':
      return type.fields.flatMap((field) => placesOf(field.type, value as object, field.name));
    default:
      return [];
  }
}
