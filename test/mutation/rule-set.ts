/** The rules that mutants are judged by: those that only tests have, and those of the product. */
import path from 'node:path';
import { compile } from '../../src/compiler/compile.js';
import type { IrRule } from '../../src/compiler/ir.js';
import { packageRoot } from '../../src/package-root.js';
import { holdsIndex } from '../parity/arbitrary.js';
import { compileTestRules } from '../parity/rule-set.js';

/** Rules that are printed into one class. */
export interface RuleSet {
  readonly name: 'tests' | 'product';
  readonly rules: readonly IrRule[];
  /** The functions of the rules that can be called from outside. */
  readonly functions: ReadonlyMap<string, (...values: unknown[]) => unknown>;
}

/** Those of the tests are small, and there is one for each construct. */
export async function ruleSets(): Promise<{ tests: RuleSet; product: RuleSet }> {
  const [tests, product] = [compileTestRules(), compile(path.join(packageRoot, 'src'))];
  return {
    tests: { name: 'tests', rules: tests.rules, functions: await functionsOf(tests.rules) },
    product: { name: 'product', rules: product.rules, functions: await functionsOf(product.rules) },
  };
}

/** What a file does not export is covered by its callers, and so is what takes an index. */
async function functionsOf(rules: readonly IrRule[]): Promise<RuleSet['functions']> {
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  for (const rule of rules) {
    if ([rule.returns, ...rule.parameters.map(({ type }) => type)].some(holdsIndex)) continue;
    const module = (await import(path.join(packageRoot, rule.source))) as Record<
      string,
      (...values: unknown[]) => unknown
    >;
    const call = module[rule.name];
    if (call !== undefined) functions.set(rule.name, call);
  }
  return functions;
}
