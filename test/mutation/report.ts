/** The result of a run: a table for each file, and every mutant that nothing found. */
import { kills, survivals } from './judge.js';
import type { Verdict } from './judge.js';
import { describeMutant, placeOf } from './mutant.js';
import type { Mutant } from './mutant.js';

/** A mutant and what came of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** One row for each file and one for all, as a table of Markdown. */
export function renderTable(results: readonly Judged[]): string {
  const files = [...new Set(results.map(({ mutant }) => mutant.file))];
  const verdicts = [...kills, ...survivals];
  const row = (name: string, among: readonly Judged[]): string =>
    `| ${[name, among.length, ...verdicts.map((one) => among.filter(({ verdict }) => verdict === one).length)].join(' | ')} |`;
  return [
    `| ${['file', 'mutants', ...verdicts].join(' | ')} |`,
    `|${' --- |'.repeat(verdicts.length + 2)}`,
    ...files.map((file) =>
      row(
        `\`${file}\``,
        results.filter(({ mutant }) => mutant.file === file),
      ),
    ),
    row('all', results),
  ].join('\n');
}

/** Whether nothing found it. */
export function survives({ verdict }: Judged): boolean {
  return (survivals as readonly string[]).includes(verdict);
}

/** A line for each survivor. */
export function renderSurvivors(results: readonly Judged[], textOf: (file: string) => string): string {
  return results
    .filter(survives)
    .map(({ mutant, verdict }) => {
      const { original, mutated } = describeMutant(mutant, textOf(mutant.file));
      return `${placeOf(mutant)} (${mutant.mutator}, ${verdict})\n  ${original}\n  ${mutated}`;
    })
    .join('\n');
}
