/** What reading the body of a rule needs to know beside the node. */
import type { Node, VariableDeclaration } from 'ts-morph';
import type { IrExpression } from './ir.js';

/** Handed from reader to reader; `read` is the reader of any expression, so that none of them has to know the others. */
export interface RuleScope {
  read(node: Node): IrExpression;
  /** Notes that a rule or a std function is called. */
  called(library: 'rule' | 'std', name: string): void;
  /** Notes that a constant is used, and gives its name. */
  constant(declaration: VariableDeclaration): string;
  /** Whether the statements are those of a case: printers make a chain of conditions of it, where `break` means more. */
  inCase: boolean;
}
