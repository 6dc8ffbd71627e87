/** The rules that mutants are judged by: those that only tests have, and those of the product. */
import path from 'node:path';
import { compile } from '../../src/compiler/compile.js';
import type { IrConstant, IrRule } from '../../src/compiler/ir.js';
import { packageRoot } from '../../src/package-root.js';
import { compileTestRules, functionsOf } from '../parity/rule-set.js';

/** Rules that are printed into one class. */
export interface RuleSet {
  readonly name: 'tests' | 'product';
  readonly rules: readonly IrRule[];
  readonly constants: readonly IrConstant[];
  /** The functions of the rules that can be called from outside. */
  readonly functions: ReadonlyMap<string, (...values: unknown[]) => unknown>;
}

/** Those of the tests are small, and there is one for each construct. */
export async function ruleSets(): Promise<{ tests: RuleSet; product: RuleSet }> {
  const [tests, product] = [compileTestRules(), compile(path.join(packageRoot, 'src'))];
  return {
    tests: { name: 'tests', rules: tests.rules, constants: tests.constants, functions: await functionsOf(tests.rules) },
    product: {
      name: 'product',
      rules: product.rules,
      constants: product.constants,
      functions: await functionsOf(product.rules),
    },
  };
}
