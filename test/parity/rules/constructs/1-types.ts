/** Types of the portable subset: one rule for each. */
import type { Ascii } from '../../../../src/rules/std/index.js';

/** One of several texts. */
type Mode = 'nat' | 'mirrored';

/** A number with a mark that exists in TypeScript only. */
type Port = number & { readonly __port: never };

interface Circle {
  kind: 'circle';
  radius: number;
}

interface Rectangle {
  kind: 'rectangle';
  width: number;
  height: number;
}

interface Named {
  name: string;
}

/**
 * Text.
 * Well-formed UTF-16 in both languages.
 * @gives ["a"] -> "a"
 * @bash
 */
export function typeText(text: string): string {
  return text;
}

/**
 * Ascii.
 * A text of U+0020 to U+007E. For PowerShell it is a text like any other; rules for bash take no other.
 * @gives ["~"] -> "~"
 * @bash
 */
export function typeAscii(text: Ascii): string {
  return text;
}

/**
 * Text with known values.
 * @gives ["nat"] -> "nat"
 * @bash
 */
export function typeLiteral(mode: Mode): string {
  return mode;
}

/**
 * Integer.
 * 64 bits wide, of which 53 are used: a rule that could leave them is not portable.
 * @gives [9007199254740991] -> 9007199254740991
 * @bash
 */
export function typeInteger(count: number): number {
  return count;
}

/**
 * Branded type.
 * The mark is for TypeScript; the value is its base.
 * @gives [80] -> 80
 */
export function typeBranded(port: Port): number {
  return port;
}

/**
 * Boolean.
 * @gives [true] -> true
 * @gives [false] -> false
 * @bash
 */
export function typeBoolean(yes: boolean): boolean {
  return yes;
}

/**
 * List.
 * By its interface: arrays of any item type, also typed ones, come in as they are. A method unrolls nothing, so an empty
 * list and a list of one item stay lists.
 * @gives [[]] -> []
 * @gives [["a"]] -> ["a"]
 * @bash
 */
export function typeList(items: string[]): string[] {
  return items;
}

/**
 * List of lists.
 * @gives [[[]]] -> [[]]
 * @gives [[["a"], []]] -> [["a"], []]
 */
export function typeListOfLists(items: string[][]): string[][] {
  return items;
}

/**
 * Record.
 * Any object with these properties: what a port reads is handed on without a copy.
 * @gives [{ "name": "a" }] -> "a"
 */
export function typeRecord(thing: Named): string {
  return thing.name;
}

/**
 * Several records at once.
 * @gives [{ "name": "a", "ports": [1] }] -> [1]
 */
export function typeIntersection(thing: Named & { ports: number[] }): number[] {
  return thing.ports;
}

/**
 * Union of records.
 * The field `kind` tells them apart.
 * @gives [{ "kind": "circle", "radius": 2 }] -> 2
 * @gives [{ "kind": "rectangle", "width": 3, "height": 4 }] -> 3
 */
export function typeUnion(shape: Circle | Rectangle): number {
  if (shape.kind === 'circle') {
    return shape.radius;
  }
  return shape.width;
}

/**
 * Optional.
 * An object, because `[string]` makes an empty text of `$null` and `[long]` a zero.
 * @gives [null] -> null
 * @gives [""] -> ""
 * @bash
 */
export function typeOptional(text: string | undefined): string | undefined {
  return text;
}
