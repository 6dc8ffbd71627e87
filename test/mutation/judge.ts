/** Says of one mutant what finds it. */
import type { CaseKind, CaseTable } from './cases.js';
import { inLimitedTime, loadPrinter } from './load-printer.js';
import { bare, changedRules, printSet } from './printed-set.js';
import type { PrintedSet } from './printed-set.js';
import type { RuleSet } from './rule-set.js';
import type { TypeChecker } from './type-checker.js';
import type { WarmEngine } from './warm-engine.js';

/**
 * What finds a mutant, in the order of the questions: the printer throws; the class does not parse; a rule of the tests
 * answers differently to a case of its comment, or to a permanent one; the changed source does not type-check; a rule of
 * the tests answers differently to a generated case; a rule of the product does. At any time: a rule does not end.
 */
export const kills = ['throws', 'parse', '@gives', 'types', 'generated', 'product', 'time-out'] as const;
/** What is left where nothing does: the same text; other comments, blank lines or indentation; the same behaviour. */
export const survivals = ['prints the same', 'layout', 'behaves the same'] as const;

type Kill = (typeof kills)[number];
export type Verdict = Kill | (typeof survivals)[number];

/** A set of rules with what the unchanged printer prints and what TypeScript answers. */
export interface JudgedSet {
  readonly set: RuleSet;
  readonly printed: PrintedSet;
  readonly cases: Record<CaseKind, CaseTable>;
}

/** What judges. */
export interface Judges {
  readonly engine: WarmEngine;
  readonly typeChecks: TypeChecker;
  readonly tests: JudgedSet;
  readonly product: JudgedSet;
}

/** What finds the mutant that has this text in this file. */
export async function judge(judges: Judges, file: string, text: string): Promise<Verdict> {
  const { engine, typeChecks, tests, product } = judges;
  const printed = printedBy(judges, file, text);
  if (printed === undefined) return 'throws';
  const found = differs(tests, printed.tests) ? await judgeClass(engine, tests, printed.tests, 'given') : undefined;
  if (found !== undefined) return found;
  if (!typeChecks(file, text)) return 'types';
  if (sameText(tests, printed.tests) && sameText(product, printed.product)) return 'prints the same';
  if (!differs(tests, printed.tests) && !differs(product, printed.product)) return 'layout';
  return (
    (differs(tests, printed.tests) ? await judgeCalls(engine, tests, printed.tests, 'generated') : undefined) ??
    (differs(product, printed.product) ? await judgeClass(engine, product, printed.product, 'generated') : undefined) ??
    'behaves the same'
  );
}

/**
 * Runs everything with the unchanged printer.
 * @throws Error where that differs from TypeScript: nothing that is said of mutants would mean anything.
 */
export async function control({ engine, tests, product }: Judges): Promise<void> {
  for (const judged of [tests, product]) {
    for (const kind of ['given', 'generated'] as const) {
      const found = await judgeClass(engine, judged, { text: judged.printed.text, units: new Map() }, kind);
      if (found !== undefined) {
        throw new Error(
          `${judged.set.name}: differs from TypeScript without any mutant (${found}); run npm run parity`,
        );
      }
    }
  }
}

/** Nothing where the printer throws, or does not end. */
function printedBy({ tests, product }: Judges, file: string, text: string) {
  try {
    return inLimitedTime(() => {
      const print = loadPrinter(file, text);
      return { tests: printSet(print, tests.set), product: printSet(print, product.set) };
    });
  } catch {
    return undefined;
  }
}

function sameText({ printed }: JudgedSet, mutated: PrintedSet): boolean {
  return printed.text === mutated.text;
}

function differs({ printed }: JudgedSet, mutated: PrintedSet): boolean {
  return bare(printed.text) !== bare(mutated.text);
}

async function judgeClass(
  engine: WarmEngine,
  judged: JudgedSet,
  mutated: PrintedSet,
  kind: CaseKind,
): Promise<Kill | undefined> {
  if (!(await engine.read(mutated.text))) return 'parse';
  return judgeCalls(engine, judged, mutated, kind);
}

/** With the class that was read last. */
async function judgeCalls(
  engine: WarmEngine,
  judged: JudgedSet,
  mutated: PrintedSet,
  kind: CaseKind,
): Promise<Kill | undefined> {
  const rules = changedRules(judged.set, judged.printed, mutated);
  const outcome = await engine.call(judged.cases[kind], { set: judged.set.name, kind }, rules);
  if (outcome === 'same') return undefined;
  if (outcome === 'timeout') return 'time-out';
  return judged.set.name === 'product' ? 'product' : kind === 'given' ? '@gives' : 'generated';
}
