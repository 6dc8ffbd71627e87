/** Cases that once were a difference, or that must never become one: compared before all generated ones. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IrRule } from '../../src/compiler/ir.js';
import { packageRoot } from '../../src/package-root.js';
import { fromPlain } from './plain-json.js';

/** One line of JSON for each case; null is absent. */
interface PermanentCase {
  readonly rule: string;
  readonly arguments: readonly unknown[];
}

/** Path below the package root. */
export const permanentCasesFile = 'test/parity/permanent-cases.jsonl';

let cases: PermanentCase[] | undefined;

/** The argument lists that are kept for a rule. A case for a parameter more or less is an error: it would test nothing. */
export function permanentCasesOf(rule: IrRule): unknown[][] {
  cases ??= readCases();
  return cases
    .filter((kept) => kept.rule === rule.name)
    .map((kept) => {
      if (kept.arguments.length !== rule.parameters.length) {
        throw new Error(
          `${permanentCasesFile}: ${rule.name} takes ${rule.parameters.length} arguments, not ${kept.arguments.length}`,
        );
      }
      return kept.arguments.map(fromPlain);
    });
}

/** Names of the rules that have cases. */
export function rulesWithPermanentCases(): string[] {
  cases ??= readCases();
  return [...new Set(cases.map(({ rule }) => rule))];
}

/** Keeps a case, unless it is there already. */
export function keepCase({ rule, arguments: values }: PermanentCase): void {
  const line = JSON.stringify({ rule, arguments: values });
  if (!readCases().some((kept) => JSON.stringify(kept) === line)) {
    appendFileSync(path.join(packageRoot, permanentCasesFile), `${line}\n`);
  }
}

function readCases(): PermanentCase[] {
  const file = path.join(packageRoot, permanentCasesFile);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as PermanentCase);
}
