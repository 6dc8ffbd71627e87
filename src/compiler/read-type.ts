/** From a TypeScript type to a type of the portable subset. */
import { Node } from 'ts-morph';
import type { Type } from 'ts-morph';
import { checkFieldNames } from './check-names.js';
import type { IrType } from './ir.js';
import { refuse, refuseNull } from './refusal.js';

/** The type of a node; refuses what rules cannot have. */
export function readType(type: Type, node: Node, around: readonly object[] = []): IrType {
  return (
    classify(type, node, around) ??
    refuse(
      node,
      'RuleType',
      `the type '${type.getText(node)}' does not exist in rules`,
      'string, number, boolean, a list, an interface, a union of interfaces by kind, or one of these | undefined',
    )
  );
}

function classify(type: Type, node: Node, around: readonly object[]): IrType | undefined {
  if (type.isEnum() || type.isEnumLiteral()) return undefined;
  if (type.isString()) return { kind: 'text' };
  if (type.isStringLiteral()) return { kind: 'text', literals: [String(type.getLiteralValueOrThrow())] };
  if (type.isNumber() || type.isNumberLiteral()) return { kind: 'int' };
  if (type.isBoolean() || type.isBooleanLiteral()) return { kind: 'bool' };
  if (type.isArray() || type.isReadonlyArray()) {
    return { kind: 'list', of: readType(type.getArrayElementTypeOrThrow(), node, around) };
  }
  // A branded type is its base with a mark; several interfaces at once are one with the fields of all.
  if (type.isIntersection()) {
    const base = type.getIntersectionTypes().find((part) => !part.isObject());
    if (base === undefined) return readRecordType(type, node, around);
    const isAscii = type.getAliasSymbol()?.getName() === 'Ascii';
    return isAscii ? { kind: 'text', ascii: true } : classify(base, node, around);
  }
  if (type.isUnion()) return classifyUnion(type, node, around);
  if (type.getSymbol()?.getName() === 'TextIndex') return { kind: 'index' };
  const plain = type.isObject() && type.getCallSignatures().length === 0 && type.getConstructSignatures().length === 0;
  return plain && type.getProperties().length > 0 && !isOfLibrary(type)
    ? readRecordType(type, node, around)
    : undefined;
}

/** Whether TypeScript's own library declares the interface: `Date`, `Map`, `Promise` … A `Pick` of our own is no such. */
function isOfLibrary(type: Type): boolean {
  const declarations = type.getSymbol()?.getDeclarations() ?? [];
  return declarations.some(
    (declaration) =>
      Node.isInterfaceDeclaration(declaration) && declaration.getSourceFile().getBaseName().startsWith('lib.'),
  );
}

/** An interface, a part of one, or several of them at once. */
function readRecordType(type: Type, node: Node, around: readonly object[]): IrType {
  const name = type.getAliasSymbol()?.getName() ?? type.getSymbol()?.getName() ?? 'record';
  if (around.includes(type.compilerType)) {
    refuse(node, 'RuleType', `the type '${name}' contains itself, and rules have no recursion`, 'a list and indices');
  }
  const properties = type.getProperties();
  const optional = properties.find((field) => field.isOptional());
  if (optional !== undefined) {
    refuse(
      node,
      'RuleType',
      `the field '${optional.getName()}?' of '${name}' may be left out, and PowerShell has no field then`,
      `${optional.getName()}: Type | undefined`,
    );
  }
  checkFieldNames(
    properties.map((field) => field.getName()),
    node,
  );
  const inside = [...around, type.compilerType];
  return {
    kind: 'record',
    name,
    fields: properties.map((field) => ({
      name: field.getName(),
      type: readType(field.getTypeAtLocation(node), node, inside),
    })),
  };
}

function classifyUnion(type: Type, node: Node, around: readonly object[]): IrType | undefined {
  const members = type.getUnionTypes();
  const present = members.filter((member) => !member.isUndefined());
  if (present.some((member) => member.isNull())) refuseNull(node);
  const of = classifyPresent(type, present, node, around);
  if (of === undefined) return undefined;
  return present.length < members.length ? { kind: 'optional', of } : of;
}

function classifyPresent(type: Type, members: Type[], node: Node, around: readonly object[]): IrType | undefined {
  if (members.length === 0) return undefined;
  const kinds = members.map((member) => readType(member, node, around));
  const first = kinds[0]!;
  if (kinds.every((kind) => kind.kind === 'text')) {
    const literals = kinds.flatMap((kind) => kind.literals ?? []).toSorted();
    return literals.length < kinds.length ? { kind: 'text' } : { kind: 'text', literals };
  }
  const scalar = first.kind === 'bool' || first.kind === 'int';
  if (kinds.length === 1 || (scalar && kinds.every((kind) => kind.kind === first.kind))) return first;
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

/** The type of an expression at this place, after narrowing. */
export function typeAt(node: Node): IrType {
  return readType(node.getType(), node);
}

/** What a part of a concatenation is; refuses what has no text that is the same everywhere. */
export function textOrInt(node: Node): 'text' | 'int' {
  const { kind } = typeAt(node);
  if (kind === 'text' || kind === 'int') return kind;
  return refuse(node, 'RuleTemplate', `a value of the kind ${kind} has no text`, 'a text or an integer');
}
