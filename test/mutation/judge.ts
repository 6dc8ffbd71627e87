/** Says of one mutant what finds it. */
import type { CaseKind, CaseTable } from './cases.js';
import { inLimitedTime, loadPrinter } from './load-printer.js';
import { bare, changedRules, printSet } from './printed-set.js';
import type { PrintedSet } from './printed-set.js';
import type { RuleSet } from './rule-set.js';
import type { WarmEngine } from './warm-engine.js';

/**
 * What finds a mutant, in the order of the questions: the printer throws; the class does not parse; a rule of the tests
 * answers differently to a case of its comment, or a permanent one, or a generated one; a rule of the product does; a
 * rule does not end.
 */
export const kills = ['throws', 'parse', '@gives', 'generated', 'product', 'time-out'] as const;
/** Why nothing does: the same text; other comments, blank lines or indentation; or the same behaviour. */
export const survivals = ['prints the same', 'layout', 'behaves the same'] as const;

export type Verdict = (typeof kills)[number] | (typeof survivals)[number];

/** A set of rules with what the unchanged printer prints and what TypeScript answers. */
export interface JudgedSet {
  readonly set: RuleSet;
  readonly printed: PrintedSet;
  readonly cases: Record<CaseKind, CaseTable>;
}

/** What finds the mutant that has this text in this file. */
export async function judge(
  engine: WarmEngine,
  sets: readonly JudgedSet[],
  file: string,
  text: string,
): Promise<Verdict> {
  let printed: PrintedSet[];
  try {
    printed = inLimitedTime(() => {
      const print = loadPrinter(file, text);
      return sets.map(({ set }) => printSet(print, set));
    });
  } catch {
    return 'throws';
  }
  if (sets.every((judged, index) => judged.printed.text === printed[index]!.text)) return 'prints the same';
  let verdict: Verdict = 'layout';
  for (const [index, judged] of sets.entries()) {
    if (bare(judged.printed.text) === bare(printed[index]!.text)) continue;
    const found = await judgeSet(engine, judged, printed[index]!);
    if (found !== 'behaves the same') return found;
    verdict = found;
  }
  return verdict;
}

async function judgeSet(engine: WarmEngine, judged: JudgedSet, mutated: PrintedSet): Promise<Verdict> {
  if (!(await engine.read(mutated.text))) return 'parse';
  const rules = changedRules(judged.set, judged.printed, mutated);
  for (const kind of ['given', 'generated'] as const) {
    const outcome = await engine.call(judged.cases[kind], { set: judged.set.name, kind }, rules);
    if (outcome === 'timeout') return 'time-out';
    if (outcome === 'different') return judged.set.name === 'product' ? 'product' : kind === 'given' ? '@gives' : kind;
  }
  return 'behaves the same';
}

/**
 * Runs everything with the unchanged printer.
 * @throws Error where that differs from TypeScript: nothing that is said of mutants would mean anything.
 */
export async function control(engine: WarmEngine, sets: readonly JudgedSet[]): Promise<void> {
  for (const judged of sets) {
    const none: PrintedSet = { text: judged.printed.text, units: new Map() };
    const verdict = await judgeSet(engine, judged, none);
    if (verdict !== 'behaves the same') {
      throw new Error(
        `the rules (${judged.set.name}) differ from TypeScript without any mutant (${verdict}): run npm run parity`,
      );
    }
  }
}
