/** A value of a running file as a tree, with the places of the literals that it was made of. */
import type { ts } from 'ts-morph';
import type { Place } from '../document.js';
import type { Tree, TreeMember } from '../json-tree.js';
import { shown } from '../mistake.js';
import { typescript } from './compiler.js';
import { plainExpression } from './default-export.js';

/**
 * @param expression what the value was made of, where that is known.
 * @param at place of the nearest literal: that of the value where it was computed.
 */
export function treeOfValue(
  value: unknown,
  expression: ts.Expression | undefined,
  at: Place,
  placeOf: (node: ts.Node) => Place,
  depth = 0,
): Tree {
  const plain = expression && plainExpression(expression, expression.getSourceFile());
  const own = plain === undefined ? at : placeOf(plain);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'value', value, at: own };
  }
  // Rules are four levels deep; an object that contains itself has no end.
  if (typeof value !== 'object' || value === null || depth > 10)
    return { kind: 'other', shown: shownKind(value), at: own };
  if (Array.isArray(value)) {
    const elements = plain && typescript.isArrayLiteralExpression(plain) ? plain.elements : undefined;
    const located =
      elements?.length === value.length && !elements.some(typescript.isSpreadElement) ? elements : undefined;
    const items = value.map((item, index) => treeOfValue(item, located?.[index], own, placeOf, depth + 1));
    return { kind: 'list', items, at: own };
  }
  if (!isPlainObject(value)) return { kind: 'other', shown: shownKind(value), at: own };
  const literal = plain && typescript.isObjectLiteralExpression(plain) ? plain : undefined;
  return { kind: 'object', members: membersOf(value, literal, own, placeOf, depth), at: own };
}

function membersOf(
  value: object,
  literal: ts.ObjectLiteralExpression | undefined,
  at: Place,
  placeOf: (node: ts.Node) => Place,
  depth: number,
): TreeMember[] {
  const properties = (literal?.properties ?? []).filter((property) => nameOf(property) !== undefined);
  const byName = new Map<string, ts.ObjectLiteralElementLike[]>();
  for (const property of properties) {
    const name = nameOf(property)!;
    byName.set(name, [...(byName.get(name) ?? []), property]);
  }
  const members = Object.entries(value).flatMap(([name, member]): TreeMember[] => {
    // What is undefined is left out, as JSON leaves it out.
    if (member === undefined) return [];
    const written = byName.get(name) ?? [undefined];
    return written.map((property) => ({
      name,
      at: property === undefined ? at : placeOf(property.name ?? property),
      value: treeOfValue(
        member,
        property && initializerOf(property),
        property ? placeOf(property) : at,
        placeOf,
        depth + 1,
      ),
    }));
  });
  // An object gives names that are numbers first; a rule file has an order of its own.
  return members.toSorted((one, other) => one.at.line - other.at.line || one.at.column - other.at.column);
}

/** The name of a property, where it is written out. */
function nameOf(property: ts.ObjectLiteralElementLike): string | undefined {
  const { name } = property;
  if (name === undefined) return undefined;
  const isText =
    typescript.isIdentifier(name) || typescript.isStringLiteralLike(name) || typescript.isNumericLiteral(name);
  return isText ? name.text : undefined;
}

function initializerOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (typescript.isPropertyAssignment(property)) return property.initializer;
  return typescript.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** Whether an object is what a literal makes: a Map or a promise has no members, and would be an empty section. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // That of a literal of another realm is another object, and has no prototype itself, either.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function shownKind(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return `a value of the type ${typeof value}`;
  if (Array.isArray(value) || isPlainObject(value)) return 'an object';
  const { name } = (value.constructor ?? {}) as { name?: unknown };
  return typeof name === 'string' && name !== '' ? `an object of the class ${shown(name)}` : 'an object';
}
