/** Walks over a list with an expression for each item: one rule for each. */
import { textLength } from '../../../../src/rules/std/index.js';

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
 * Walk that uses an optional variable.
 * @gives [["a"], null] -> []
 * @gives [["a"], "a"] -> ["a"]
 * @bash
 */
export function walkOptional(items: string[], wanted: string | undefined): string[] {
  return items.filter((item) => wanted !== undefined && item === wanted);
}
