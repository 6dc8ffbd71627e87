/** A plan in words, as the cmdlets say it with -WhatIf. */
import type pc from 'picocolors';
import { shown } from '../rule-file/mistake.js';
import type { PlannedStep, RulePlan } from './plan-rules.js';

type Colors = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'red' | 'yellow' | 'green'>;

/** The whole report, with a line feed at its end. */
export function planText(plan: RulePlan, colors: Colors): string {
  const lines = plan.failures.map(({ id, message }) => `${colors.red('ERROR:')} ${message} ${colors.dim(`[${id}]`)}`);
  let forward: string | undefined;
  for (const step of plan.steps) {
    if (step.forward !== forward) lines.push(colors.bold(`[forward ${shown(step.forward)}]`));
    forward = step.forward;
    lines.push(stepLine(step, colors));
    for (const warning of step.warnings) lines.push(`${colors.yellow('WARNING:')} ${warning}`);
  }
  for (const note of plan.notes) lines.push(`${colors.yellow('NOTE:')} ${note}`);
  lines.push(summary(plan, colors));
  return `${lines.join('\n')}\n`;
}

function stepLine({ target, action, asAsked }: PlannedStep, colors: Colors): string {
  return asAsked
    ? colors.dim(`${target}: already as asked, nothing to change.`)
    : `What if: Performing the operation "${action}" on target "${target}".`;
}

function summary({ outcome, steps }: RulePlan, colors: Colors): string {
  if (outcome === 'failures') return 'Nothing would be changed: all forwards are made, or none.';
  const right = steps.filter(({ asAsked }) => asAsked).length;
  const count = `${steps.length - right} to make or change, ${right} already as asked.`;
  return outcome === 'asAsked' ? colors.green(count) : count;
}
