/** Walks over a list with an expression for each item: one rule for each. */
import { textLength, valueOr } from '../../../../src/rules/std/index.js';

interface Forward {
  name: string;
  ports: number[];
}

/**
 * Map.
 * Each walk is a method of its own: a script block would see the variables of its caller and be slower, and a pipeline
 * unrolls lists. What the expression uses from outside is handed over.
 * @gives [["a", "b"], "-"] -> ["a-", "b-"]
 * @bash
 */
export function walkMap(items: string[], suffix: string): string[] {
  return items.map((item) => item + suffix);
}

/**
 * Filter.
 * @gives [["a", ""]] -> ["a"]
 * @bash
 */
export function walkFilter(items: string[]): string[] {
  return items.filter((item) => textLength(item) > 0);
}

/**
 * Some.
 * @gives [["a"], "a"] -> true
 * @gives [[], "a"] -> false
 * @bash
 */
export function walkSome(items: string[], wanted: string): boolean {
  return items.some((item) => item === wanted);
}

/**
 * Every.
 * @gives [[], "a"] -> true
 * @gives [["a", "b"], "a"] -> false
 * @bash
 */
export function walkEvery(items: string[], wanted: string): boolean {
  return items.every((item) => item === wanted);
}

/**
 * Find.
 * @gives [[{ "name": "a", "ports": [] }], "a"] -> { "name": "a", "ports": [] }
 * @gives [[], "a"] -> null
 */
export function walkFind(forwards: Forward[], name: string): Forward | undefined {
  return forwards.find((forward) => forward.name === name);
}

/**
 * Walks within walks.
 * @gives [[{ "name": "a", "ports": [1, 80] }, { "name": "b", "ports": [] }], 80] -> ["a"]
 */
export function walkNested(forwards: Forward[], wanted: number): string[] {
  const found = forwards.filter((forward) => forward.ports.some((port) => port === wanted));
  return found.map((forward) => forward.name);
}

/**
 * Walk over what a walk gives.
 * @gives [["a", "", "b"], "-"] -> ["a-", "b-"]
 */
export function walkChain(items: string[], suffix: string): string[] {
  return items.filter((item) => textLength(item) > 0).map((item) => item + suffix);
}

/**
 * Walks in a list.
 * @gives [["a", "b"], "a"] -> [true, false]
 */
export function walkInList(items: string[], wanted: string): boolean[] {
  return [items.some((item) => item === wanted), items.every((item) => item === wanted)];
}

/**
 * Walks in a conditional.
 * @gives [["a", ""], true] -> ["a!", "!"]
 * @gives [["a", ""], false] -> ["a"]
 */
export function walkInConditional(items: string[], yes: boolean): string[] {
  return yes ? items.map((item) => `${item}!`) : items.filter((item) => item !== '');
}

/**
 * Walk in a conditional inside an expression.
 * @gives [["a"], "a"] -> "a is there"
 * @gives [["a"], "b"] -> "b is not there"
 */
export function walkInInnerConditional(items: string[], wanted: string): string {
  return `${wanted} is ` + (items.some((item) => item === wanted) ? 'there' : 'not there');
}

/**
 * Walks in an if and in a loop.
 * @gives [["a", "bb"], "bb"] -> "found"
 * @gives [["aa", "b"], "b"] -> "other"
 * @gives [["aa", "aa"], "aa"] -> "found"
 * @gives [["aa"], "b"] -> ""
 */
export function walkInIf(items: string[], wanted: string): string {
  for (const item of items.filter((one) => textLength(one) > 1)) {
    if (item === wanted) {
      return 'found';
    } else {
      return items.some((one) => one === wanted) ? 'other' : '';
    }
  }
  return '';
}

/**
 * Walks in a switch.
 * @gives [["a"], "a"] -> true
 * @gives [["b", "a"], "b"] -> false
 * @gives [["x", "y"], "y"] -> true
 * @gives [["x"], "a"] -> false
 */
export function walkInSwitch(items: string[], wanted: string): boolean {
  switch (
    valueOr(
      items.find((item) => item === wanted),
      '',
    )
  ) {
    case 'a':
      return items.some((item) => item === wanted);
    case 'b':
      return items.every((item) => item === wanted);
    default:
      return items.some((item) => item === 'y');
  }
}

/**
 * Walk that uses an optional variable.
 * @gives [["a"], null] -> []
 * @gives [["a"], "a"] -> ["a"]
 * @bash
 */
export function walkOptional(items: string[], wanted: string | undefined): string[] {
  return items.filter((item) => wanted !== undefined && item === wanted);
}
