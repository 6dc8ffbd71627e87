/** From a TypeScript type to a type of the portable subset. */
import type { Node, Type } from 'ts-morph';
import type { IrType } from './ir.js';
import { refuse } from './refusal.js';

/** The type of a node; refuses what rules cannot have. */
export function readType(type: Type, node: Node): IrType {
  const found = classify(type, node);
  return (
    found ??
    refuse(
      node,
      'RuleType',
      `the type '${type.getText(node)}' does not exist in rules`,
      'string, number, boolean, a list, an interface, a union of interfaces by kind, or one of these | undefined',
    )
  );
}

function classify(type: Type, node: Node): IrType | undefined {
  if (type.isString()) return { kind: 'text' };
  if (type.isStringLiteral()) return { kind: 'text', literals: [String(type.getLiteralValueOrThrow())] };
  if (type.isNumber() || type.isNumberLiteral()) return { kind: 'int' };
  if (type.isBoolean() || type.isBooleanLiteral()) return { kind: 'bool' };
  if (type.isArray() || type.isReadonlyArray()) {
    return { kind: 'list', of: readType(type.getArrayElementTypeOrThrow(), node) };
  }
  // A branded type is its base with a mark; several interfaces at once are one with the fields of all.
  if (type.isIntersection()) {
    const base = type.getIntersectionTypes().find((part) => !part.isObject());
    return base === undefined ? readRecordType(type, node) : classify(base, node);
  }
  if (type.isUnion()) return classifyUnion(type, node);
  if (type.getSymbol()?.getName() === 'TextIndex') return { kind: 'index' };
  if (type.isObject() && type.getCallSignatures().length === 0 && type.getProperties().length > 0) {
    return readRecordType(type, node);
  }
  return undefined;
}

/** An interface, a part of one, or several of them at once. */
function readRecordType(type: Type, node: Node): IrType {
  return {
    kind: 'record',
    name: type.getAliasSymbol()?.getName() ?? type.getSymbol()?.getName() ?? 'record',
    fields: type
      .getProperties()
      .map((field) => ({ name: field.getName(), type: readType(field.getTypeAtLocation(node), node) })),
  };
}

function classifyUnion(type: Type, node: Node): IrType | undefined {
  const members = type.getUnionTypes();
  const present = members.filter((member) => !member.isUndefined());
  if (present.some((member) => member.isNull())) {
    refuse(
      node,
      'RuleNull',
      "null does not exist in rules, because PowerShell's $null stands for undefined",
      'undefined',
    );
  }
  const of = classifyPresent(type, present, node);
  if (of === undefined) return undefined;
  return present.length < members.length ? { kind: 'optional', of } : of;
}

function classifyPresent(type: Type, members: Type[], node: Node): IrType | undefined {
  if (members.length === 0) return undefined;
  const kinds = members.map((member) => readType(member, node));
  const first = kinds[0]!;
  if (kinds.every((kind) => kind.kind === 'text')) {
    const literals = kinds.flatMap((kind) => kind.literals ?? []).toSorted();
    return literals.length < kinds.length ? { kind: 'text' } : { kind: 'text', literals };
  }
  if (kinds.length === 1 || kinds.every((kind) => kind.kind === first.kind && kind.kind !== 'record')) return first;
  const discriminated = members.every((member) =>
    member.getProperty('kind')?.getTypeAtLocation(node).isStringLiteral(),
  );
  if (!discriminated) return undefined;
  return { kind: 'union', name: type.getAliasSymbol()?.getName() ?? 'union', variants: kinds };
}

/** Without the possibility of absence. */
export function presentType(type: IrType): IrType {
  return type.kind === 'optional' ? type.of : type;
}
