/** Rules that are compared: the same functions in TypeScript and as methods of a PowerShell class. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, compileRules } from '../../src/compiler/compile.js';
import type { IrRule } from '../../src/compiler/ir.js';
import { printPowerShellRules, rulesClass } from '../../src/compiler/printers/powershell.js';
import { packageRoot } from '../../src/package-root.js';
import { holdsIndex } from './arbitrary.js';

/** A rule with its function. */
export interface ComparedRule {
  readonly rule: IrRule;
  readonly call: (...values: unknown[]) => unknown;
  /** File that defines the class and puts it out. */
  readonly classPath: string;
}

/** The rules of the product, as they are in the generated module. */
export async function productRules(): Promise<ComparedRule[]> {
  const { rules } = compile(path.join(packageRoot, 'src'));
  return comparedRules(rules, path.join(packageRoot, 'generated/WslNet/WslNet.Rules.ps1'));
}

/** Folder of the rules that only tests have. */
export const testRulesFolder = path.join(packageRoot, 'test/parity/rules');

/** Compiles the rules that only tests have: one for each construct, and some larger ones. */
export function compileTestRules(): ReturnType<typeof compileRules> {
  return compileRules(
    ['constructs', 'samples'].flatMap((folder) =>
      readdirSync(path.join(testRulesFolder, folder))
        .toSorted()
        .map((file) => path.join(testRulesFolder, folder, file)),
    ),
  );
}

/** The rules that only tests have, printed into a folder. */
export async function testRules(folder: string): Promise<ComparedRule[]> {
  const { rules, constants } = compileTestRules();
  const classPath = path.join(folder, 'TestRules.ps1');
  writeFileSync(classPath, `${printPowerShellRules(rules, constants)}\n[${rulesClass}]\n`);
  return comparedRules(rules, classPath);
}

async function comparedRules(rules: IrRule[], classPath: string): Promise<ComparedRule[]> {
  const functions = await functionsOf(rules);
  return rules.flatMap((rule) => {
    const call = functions.get(rule.name);
    return call === undefined ? [] : [{ rule, call, classPath }];
  });
}

/**
 * The functions by the names of their rules. Left out is what a file does not export, and what takes an index, which only
 * std can make: their callers cover them.
 */
export async function functionsOf(rules: readonly IrRule[]): Promise<Map<string, ComparedRule['call']>> {
  const functions = new Map<string, ComparedRule['call']>();
  for (const rule of rules) {
    if ([rule.returns, ...rule.parameters.map(({ type }) => type)].some(holdsIndex)) continue;
    const module = (await import(path.join(packageRoot, rule.source))) as Record<string, ComparedRule['call']>;
    const call = module[rule.name];
    if (call !== undefined) functions.set(rule.name, call);
  }
  return functions;
}
