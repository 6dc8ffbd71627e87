/** Many cases for one rule, from a seed; the first difference is made as small as it gets. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Engine } from '../../src/pester-runner/engine.js';
import { compareRule } from './compare-rule.js';
import type { Difference } from './compare-rule.js';
import { permanentCasesOf } from './permanent-cases.js';
import { argumentsOf } from './related-values.js';
import type { ComparedRule } from './rule-set.js';

/** How many cases are compared in one request. */
const batchSize = 500;
/** A shrunk case is a convenience: it is not worth more time than this. */
const shrinkTimeMs = 60_000;

/** What was found for one rule. */
export interface Comparison {
  /** Argument lists, each compared in every culture. */
  cases: number;
  differences: number;
  /** The first difference, shrunk. */
  smallest: Difference | undefined;
}

/**
 * Compares a rule on its permanent cases and on `runs` generated ones. The same seed gives the same cases, whatever
 * other rules there are.
 * @param seed an integer from 0 to 2^53-1.
 * @param onCases is told after each batch how many cases it had.
 */
export async function findDifferences(
  engine: Engine,
  compared: ComparedRule,
  runs: number,
  seed: number,
  onCases: (count: number) => void = () => undefined,
): Promise<Comparison> {
  const permanent = permanentCasesOf(compared.rule);
  const known = permanent.length > 0 ? await compareRule(engine, compared, permanent) : [];
  onCases(permanent.length);
  let [cases, differences, smallest] = [permanent.length, known.length, known[0]];
  const argumentLists = argumentsOf(compared.rule);
  for (let batch = 0; batch * batchSize < runs; batch++) {
    const numRuns = Math.min(batchSize, runs - batch * batchSize);
    const options = { seed: batchSeed(seed, compared.rule.name, batch), numRuns };
    const found = await compareRule(engine, compared, fc.sample(argumentLists, options));
    cases += numRuns;
    differences += found.length;
    if (found[0] !== undefined) smallest ??= await shrink(engine, compared, argumentLists, options, found[0]);
    onCases(numRuns);
  }
  return { cases, differences, smallest };
}

/** fast-check has seeds of 32 bits: one for each batch, from all 53. */
export function batchSeed(seed: number, rule: string, batch: number): number {
  return createHash('sha256').update(`${seed}/${rule}/${batch}`).digest().readInt32LE(0);
}

async function shrink(
  engine: Engine,
  compared: ComparedRule,
  argumentLists: fc.Arbitrary<unknown[]>,
  options: { seed: number; numRuns: number },
  first: Difference,
): Promise<Difference> {
  let smallest = first;
  const sameAnswers = fc.asyncProperty(argumentLists, async (values) => {
    const [difference] = await compareRule(engine, compared, [values]);
    if (difference !== undefined) smallest = difference;
    return difference === undefined;
  });
  // The path leads to the case that was found, and shrinking starts there.
  await fc.check(sameAnswers, { ...options, path: String(first.index), interruptAfterTimeLimit: shrinkTimeMs });
  return smallest;
}
