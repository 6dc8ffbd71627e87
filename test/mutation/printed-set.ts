/** A set of rules as a printer prints it, and which rules another printer would change. */
import type { IrRule } from '../../src/compiler/ir.js';
import type { printPowerShellRules } from '../../src/compiler/printers/powershell.js';
import type { RuleSet } from './rule-set.js';

/** The text of the class, and for each rule the text of a class that has this rule and what it calls of std. */
export interface PrintedSet {
  readonly text: string;
  readonly units: ReadonlyMap<string, string>;
}

/** Prints the whole set, and each rule in a class of its own. */
export function printSet(print: typeof printPowerShellRules, { rules, constants }: RuleSet): PrintedSet {
  return {
    text: print([...rules], constants),
    units: new Map(rules.map((rule) => [rule.name, bare(print([rule], constants))])),
  };
}

/** A printed text without comments, blank lines and indentation. No text of a rule has a line end in it. */
export function bare(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');
}

/**
 * Names of the rules that may behave differently: those that are printed differently come first, then those that call
 * them. All of them where only the class around them has changed.
 */
export function changedRules({ rules }: RuleSet, original: PrintedSet, mutated: PrintedSet): string[] {
  const changed = new Set(
    [...original.units].filter(([name, text]) => mutated.units.get(name) !== text).map(([name]) => name),
  );
  if (changed.size === 0) return rules.map(({ name }) => name);
  const calls = rules.map((rule) => ({ name: rule.name, called: calledBy(rule) }));
  for (let size = 0; size < changed.size;) {
    size = changed.size;
    for (const { name, called } of calls) if (called.some((one) => changed.has(one))) changed.add(name);
  }
  return [...changed];
}

function calledBy(rule: IrRule): string[] {
  const called = new Set<string>();
  JSON.stringify(rule.body, (_, value: unknown) => {
    if (isCall(value)) called.add(value.name);
    return value;
  });
  return [...called];
}

function isCall(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'call';
}
