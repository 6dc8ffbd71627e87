/** Literal texts and numbers. */
import type { Node } from 'ts-morph';
import type { IrExpression } from './ir.js';
import { refuse } from './refusal.js';

/** A literal text; refuses half of a surrogate pair. */
export function readText(node: Node, value: string): IrExpression & { kind: 'text' } {
  if (!value.isWellFormed()) {
    refuse(node, 'RuleText', 'a text must be well-formed UTF-16', 'whole surrogate pairs');
  }
  return { kind: 'text', value };
}

/** A literal number; refuses what is no integer of 53 bits. */
export function readInteger(node: Node, value: number): IrExpression {
  if (!Number.isSafeInteger(value)) refuseNumber(node);
  return { kind: 'int', value };
}

/** Refuses a number that is no integer. */
export function refuseNumber(node: Node): never {
  refuse(node, 'RuleNumber', 'numbers are integers of at most 53 bits', 'an integer');
}
