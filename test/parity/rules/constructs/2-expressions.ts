/** Expressions of the portable subset: one rule for each. */
import { textLength } from '../../../../src/rules/std/index.js';
import { wellKnownPorts } from '../model/well-known-ports.js';
import type { WellKnownPort } from '../model/well-known-ports.js';

interface Range {
  first: number;
  last: number;
}

/**
 * Literal text.
 * Single quotes, because double ones expand variables. Characters outside of ASCII by their numbers, because Windows
 * PowerShell reads a file without BOM in the code page of the machine.
 * @gives [] -> "it's 'so' $5 \u00e9\u200d\ud83d\ude00"
 */
export function expressionText(): string {
  return "it's 'so' $5 \u00e9\u200d\u{1F600}";
}

/**
 * Literal integer.
 * With `L`: a plain literal has 32 bits, and its overflow is a floating-point number.
 * @gives [] -> -2147483649
 * @bash
 */
export function expressionInteger(): number {
  return -2_147_483_648 - 1;
}

/**
 * Text of a calculated integer.
 * An integer all the way: of a floating-point number it would be `-0`.
 * @gives [] -> "0"
 */
export function expressionIntegerText(): string {
  return `${(2_000_000_000 * 2 - 4_000_000_000) * -1}`;
}

/**
 * Literal boolean.
 * @gives [] -> true
 * @bash
 */
export function expressionBoolean(): boolean {
  return true;
}

/**
 * Absent value.
 * @gives [] -> null
 * @bash
 */
export function expressionAbsent(): string | undefined {
  return undefined;
}

/**
 * Constant.
 * An exported constant with a type, in a file of `src/model`, whose value is a literal: texts, integers, booleans, records and
 * lists of them, with `...` of another constant. It is made once, by the first call that needs it.
 * @gives ["http"] -> {"name": "http", "port": 80, "aliases": ["www"], "secure": false, "instead": "https"}
 * @gives ["https"] -> {"name": "https", "port": 443, "aliases": [], "secure": true, "instead": null}
 * @gives ["none \"\u00e9\""] -> {"name": "none \"\u00e9\"", "port": -1, "aliases": [], "secure": false, "instead": null}
 * @gives ["HTTP"] -> null
 */
export function expressionConstant(name: string): WellKnownPort | undefined {
  return wellKnownPorts.find((known) => known.name === name);
}

/**
 * Constant inside of a walk.
 * Needs no handing over.
 * @gives [[80, 81, 443]] -> [true, false, true]
 */
export function expressionConstantInWalk(ports: number[]): boolean[] {
  return ports.map((port) => wellKnownPorts.some((known) => known.port === port));
}

/**
 * Variable and parameter.
 * @gives ["a"] -> "a"
 * @bash
 */
export function expressionVariable(text: string): string {
  const same = text;
  return same;
}

/**
 * Field.
 * @gives [{ "first": 1, "last": 2 }] -> 2
 */
export function expressionField(range: Range): number {
  return range.last;
}

/**
 * Record.
 * An object with properties, and no `[ordered] @{}`, whose `.Count` and `.Keys` would hide fields of these names.
 * @gives [1] -> { "first": 1, "last": 1 }
 */
export function expressionRecord(first: number): Range {
  return { first, last: first };
}

/**
 * List in an expression.
 * The comma keeps one item that is a list itself from being unrolled.
 * @gives [[["a"], ["a", "b"]]] -> true
 */
export function expressionList(lists: string[][]): boolean {
  return lists.every((list) => [list, list].some((one) => one === undefined) === false);
}

/**
 * List of one list.
 * @gives [["a", "b"]] -> [["a", "b"]]
 */
export function expressionListOfOne(items: string[]): string[][] {
  return [items];
}

/**
 * List of comparisons.
 * Each in parentheses: the comma binds closer than operators do.
 * @gives [2, 10] -> [true, true, false, false]
 * @gives [10, 2] -> [false, false, true, true]
 * @gives [2, 2] -> [false, true, false, true]
 */
export function expressionListOfComparisons(left: number, right: number): boolean[] {
  return [left < right, left <= right, left > right, left >= right];
}

/**
 * List of one comparison.
 * @gives [1, 2] -> [true]
 * @gives [2, 2] -> [false]
 */
export function expressionListOfOneComparison(left: number, right: number): boolean[] {
  return [left < right];
}

/**
 * Concatenation.
 * Integers by the invariant culture: some cultures have another minus sign.
 * @gives ["port", -80, "!"] -> "port: -80!"
 * @bash
 */
export function expressionConcatenation(name: string, value: number, sign: string): string {
  return `${name}: ${value}` + sign;
}

/**
 * Text of one integer.
 * @gives [-80] -> "-81"
 */
export function expressionConcatenationOfOne(value: number): string {
  return `${value - 1}`;
}

/**
 * Text of several integers.
 * @gives [1, 2] -> "03"
 */
export function expressionConcatenationOfIntegers(first: number, last: number): string {
  return `${first - 1}${last + 1}`;
}

/**
 * Equality of texts.
 * Ordinal: `-ceq` compares by culture, where `a` equals `a` with a zero-width joiner.
 * @gives ["a", "a\u200d"] -> false
 * @gives ["I", "i"] -> false
 * @bash
 */
export function expressionTextEquality(left: string, right: string): boolean {
  return left === right;
}

/**
 * Order of texts.
 * By UTF-16 code units.
 * @gives ["Z", "a"] -> true
 * @gives ["\ud83d\ude00", "\uffe6"] -> true
 * @gives ["a", "a"] -> false
 * @bash
 */
export function expressionTextOrder(left: string, right: string): boolean {
  return left < right;
}

/**
 * All comparisons of texts.
 * @gives ["a", "a"] -> [false, false, true, false, true]
 * @gives ["B", "a"] -> [true, true, true, false, false]
 * @gives ["a", "B"] -> [true, false, false, true, true]
 */
export function expressionTextComparisons(left: string, right: string): boolean[] {
  return [left !== right, left < right, left <= right, left > right, left >= right];
}

/**
 * Equality of optional texts.
 * Through a method, because an absent text and an empty one are not the same.
 * @gives [null, ""] -> false
 * @gives ["a", null] -> false
 * @gives [null, null] -> true
 * @gives ["a", "a"] -> true
 * @gives ["a", "A"] -> false
 * @gives ["a", "a\u200d"] -> false
 * @bash
 */
export function expressionOptionalTextEquality(left: string | undefined, right: string | undefined): boolean {
  return left === right;
}

/**
 * Comparison of integers.
 * @gives [2, 10] -> true
 * @gives [2, 2] -> false
 * @bash
 */
export function expressionIntegerOrder(left: number, right: number): boolean {
  return left <= right && left !== right;
}

/**
 * Equality of optional integers.
 * @gives [null, 0] -> false
 * @gives [0, 0] -> true
 * @bash
 */
export function expressionOptionalIntegerEquality(left: number | undefined, right: number | undefined): boolean {
  return left === right;
}

/**
 * Equality of booleans.
 * @gives [true, false] -> true
 * @bash
 */
export function expressionBooleanEquality(left: boolean, right: boolean): boolean {
  return left !== right;
}

/**
 * Equality with a comparison.
 * @gives [true, 1, 2] -> true
 * @gives [true, 2, 1] -> false
 */
export function expressionComparisonEquality(yes: boolean, left: number, right: number): boolean {
  return yes === left < right;
}

/**
 * Equality with logic.
 * @gives [false, true, false] -> true
 * @gives [true, true, true] -> true
 */
export function expressionLogicEquality(one: boolean, other: boolean, yes: boolean): boolean {
  return (one && other) === yes;
}

/**
 * Question for absence.
 * `$null` on the left: on the right of a list the operator would filter it.
 * @gives [null] -> true
 * @gives [[]] -> false
 * @bash
 */
export function expressionIsAbsent(items: string[] | undefined): boolean {
  return items === undefined;
}

/**
 * Question for absence of a list of optional items.
 * @gives [null] -> true
 * @gives [[null, null]] -> false
 */
export function expressionIsAbsentList(items: (string | undefined)[] | undefined): boolean {
  return items === undefined;
}

/**
 * Arithmetic.
 * Addition, subtraction, multiplication. One operand is made 64 bits wide, because a field may hold an `[int]`.
 * @gives [{ "first": 2147483647, "last": 2147483647 }, 3] -> 12884901880
 */
export function expressionArithmetic(range: Range, factor: number): number {
  const small = range.first < 2_147_483_648 && range.last < 2_147_483_648 && factor < 1000;
  const positive = range.first > 0 && range.last > 0 && factor > 0;
  if (!small || !positive) {
    return 0;
  }
  return (range.first + range.last) * factor - (factor - 1);
}

/**
 * Arithmetic with fields alone.
 * @gives [{ "first": 2000000000, "last": 1000000 }] -> "0"
 */
export function expressionArithmeticOfFields(range: Range): string {
  const small = range.first > 0 && range.first <= 2_000_000_000 && range.last > 0 && range.last <= 1_000_000;
  return small ? `${(range.first * range.last - range.first * range.last) * -1}` : '';
}

/**
 * Negation.
 * @gives [true] -> false
 * @bash
 */
export function expressionNot(yes: boolean): boolean {
  return !yes;
}

/**
 * Negation of logic.
 * @gives [false, false] -> true
 * @gives [true, true] -> false
 */
export function expressionNotOfLogic(one: boolean, other: boolean): boolean {
  return !(one && other);
}

/**
 * Logic.
 * Of booleans only, from the left, and no further than needed: what is tested first may guard what comes after.
 * @gives [null, true] -> false
 * @gives ["", true] -> true
 * @bash
 */
export function expressionLogic(text: string | undefined, yes: boolean): boolean {
  return (text !== undefined && textLength(text) === 0) || (!yes && text === 'x');
}

/**
 * Logic within logic.
 * In parentheses: `-and` and `-or` bind alike in PowerShell.
 * @gives [true, "x", false] -> true
 * @gives [false, "x", true] -> true
 */
export function expressionLogicGroups(yes: boolean, text: string, other: boolean): boolean {
  return yes || (text === 'x' && other);
}

/**
 * Conditional inside an expression.
 * A method of its own, which is handed what the conditional uses: Windows PowerShell has no conditional operator, and
 * only the branch that is taken may be evaluated.
 * @gives ["a", null] -> "a"
 * @gives ["a", "b"] -> "a.b"
 * @bash
 */
export function expressionConditional(name: string, rest: string | undefined): string {
  return name + (rest === undefined ? '' : `.${rest}`);
}

/**
 * Conditionals within one another inside an expression.
 * @gives [1, "-"] -> "-one"
 * @gives [2, "-"] -> "-two"
 * @gives [3, "-"] -> "-many"
 */
export function expressionConditionalChain(count: number, before: string): string {
  return before + (count < 3 ? (count === 1 ? 'one' : 'two') : 'many');
}

/**
 * Field of a conditional.
 * @gives [true, { "first": 1, "last": 2 }, { "first": 3, "last": 4 }] -> 2
 * @gives [false, { "first": 1, "last": 2 }, { "first": 3, "last": 4 }] -> 4
 */
export function expressionConditionalField(yes: boolean, one: Range, other: Range): number {
  return (yes ? one : other).last;
}

/**
 * Conditional in the expression of a walk.
 * @gives [["a", ""], "-"] -> ["a", "-"]
 * @bash
 */
export function expressionConditionalInWalk(items: string[], empty: string): string[] {
  return items.map((item) => (item === '' ? empty : item));
}

/**
 * Call of a rule.
 * A static method: a call costs a tenth of that of a function.
 * @gives [1] -> 1
 */
export function expressionCall(first: number): number {
  return expressionRecord(first).last;
}
