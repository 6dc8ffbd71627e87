/** `wslnet plan`: what the apply script of a rule file would do on the machine whose facts a file holds. */
import { loadFactsFile } from '../facts-file/load-facts-file.js';
import { standardInput } from '../input-file.js';
import { KnownError } from '../known-error.js';
import { planText } from '../plan/plan-report.js';
import { planRules } from '../plan/plan-rules.js';
import { loadRuleFile } from '../rule-file/load-rule-file.js';
import { mistakeLines } from '../rule-file/mistake-lines.js';
import { formOfInput } from './check.js';
import { outputColors } from './output-colors.js';

/** What the command line says. */
export interface PlanOptions {
  /** File of facts, or `-`. */
  facts: string;
  json?: boolean;
  /** Form of the rule file where it is standard input. */
  format?: string;
}

/** Returns the exit code: 1 where there is something to change, or something in the way. */
export async function runPlan(file: string, options: PlanOptions): Promise<number> {
  if (file === standardInput && options.facts === standardInput) {
    throw new KnownError(
      'StandardInputTwice',
      'Rules and facts cannot both come from standard input. Give one of them as a file. [StandardInputTwice]',
    );
  }
  const rules = await loadRuleFile(file, formOfInput([file], options.format));
  if (rules.mistakes.length > 0)
    throw new KnownError('RuleFileMistakes', mistakeLines(file, rules.mistakes).join('\n'));
  const plan = planRules(rules, await loadFactsFile(options.facts));
  const colors = outputColors();
  process.stdout.write(options.json ? `${JSON.stringify(plan, undefined, 2)}\n` : planText(plan, colors));
  return plan.outcome === 'asAsked' ? 0 : 1;
}
