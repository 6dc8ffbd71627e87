/** What rules are called with, and what TypeScript answers: computed once for all mutants. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { readChapters } from '../compiler/constructs.js';
import { permanentCasesOf } from '../parity/permanent-cases.js';
import { fromPlain, plain } from '../parity/plain-json.js';
import { argumentsOf } from '../parity/related-values.js';
import type { RuleSet } from './rule-set.js';

/** `given` are the examples of the constructs and the permanent cases. */
export type CaseKind = 'given' | 'generated';

/** The cases of one rule, in the form of `plain`. */
export interface RuleCases {
  readonly rule: string;
  readonly cases: readonly (readonly unknown[])[];
  readonly expected: readonly unknown[];
}

/** Cases of one kind by the names of the rules; rules that have none are left out. */
export type CaseTable = ReadonlyMap<string, RuleCases>;

/** The cases of a set of rules, `runs` generated ones for each rule. */
export function casesOf(set: RuleSet, runs: number, seed: number): Record<CaseKind, CaseTable> {
  const examples = new Map(
    readChapters().flatMap(({ constructs }) => constructs.map(({ name, gives }) => [name, gives])),
  );
  const tables: Record<CaseKind, Map<string, RuleCases>> = { given: new Map(), generated: new Map() };
  for (const rule of set.rules) {
    const call = set.functions.get(rule.name);
    if (call === undefined) continue;
    const gives = set.name === 'tests' ? (examples.get(rule.name) ?? []) : [];
    const given = [...gives.map((one) => one.arguments.map(fromPlain)), ...permanentCasesOf(rule)];
    const generated = fc.sample(argumentsOf(rule), {
      numRuns: runs,
      seed: createHash('sha256').update(`${seed}/${rule.name}`).digest().readInt32LE(0),
    });
    for (const [kind, lists] of [
      ['given', given],
      ['generated', generated],
    ] as const) {
      if (lists.length === 0) continue;
      const expected = lists.map((values) => plain(call(...structuredClone(values))));
      tables[kind].set(rule.name, { rule: rule.name, cases: lists.map((values) => values.map(plain)), expected });
    }
  }
  return tables;
}
