/** The plan that the apply script of a rule file makes on a machine, from the facts of that machine. */
import type { FactsFile } from '../model/facts.js';
import type { Operation } from '../model/operations.js';
import type { GuestQuestion, Step } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { askedDistribution, forwardRequest } from '../rule-file/forward-request.js';
import type { RuleFile } from '../rule-file/read-rule-file.js';
import { canonicalProtocol } from '../rules/canonical-request.js';
import { checkForwardRequests } from '../rules/check-forward-requests.js';
import { distributionAsked } from '../rules/export-network.js';
import { stepTarget } from '../rules/forward-step.js';
import { askForAdd, planAddForward } from '../rules/plan-add-forward.js';
import { parsePortRange } from '../rules/port.js';
import { modeFailure, planFailure } from './check-mode.js';
import type { PlanFailure } from './check-mode.js';
import { gatheredFacts } from './gathered-facts.js';

/** A port or a range of a forward, confirmed as one. */
export interface PlannedStep {
  /** Name of the forward in the rule file. */
  forward: string;
  /** What -WhatIf names as the target. */
  target: string;
  /** What -WhatIf names as the operation. */
  action: string;
  /** Whether the machine is as asked: nothing is changed then. */
  asAsked: boolean;
  /** What the cmdlet warns of, once the forward is as asked. */
  warnings: string[];
  /** What this step alone would do, in order. What several steps share (a service, a firewall rule) is done once. */
  operations: Operation[];
}

/** What running the apply script would do. */
export interface RulePlan {
  outcome: 'asAsked' | 'changes' | 'failures';
  /** All forwards are made, or none: with a failure there are no steps. */
  failures: PlanFailure[];
  steps: PlannedStep[];
  /** What may make the plan of the machine another one. */
  notes: string[];
}

/** Plans a rule file without mistakes: check the mode, check the requests, gather the facts, ask the rule. */
export function planRules(rules: RuleFile, file: FactsFile): RulePlan {
  const requests = rules.forwards.map(({ values }) => forwardRequest(values));
  const expected = rules.networkingMode;
  const differs = expected === undefined ? undefined : modeFailure(expected, askedDistribution(requests), file);
  if (differs !== undefined) return failed([differs]);
  const mistakes = checkForwardRequests(requests);
  if (mistakes.length > 0) return failed(mistakes.map(planFailure));
  const question = askForAdd(requests, file.facts);
  const facts = gatheredFacts(file.facts, question);
  const decision = planAddForward(requests, facts);
  const notes = distributionNotes(question, file);
  if (decision.failures.length > 0) return { ...failed(decision.failures.map(planFailure)), notes };
  const forwards = forwardsByTarget(rules, requests);
  const steps = decision.steps.map((step) => plannedStep(step, forwards.get(step.target) ?? ''));
  return {
    outcome: steps.every(({ asAsked }) => asAsked) ? 'asAsked' : 'changes',
    failures: [],
    steps,
    notes,
  };
}

function failed(failures: PlanFailure[]): RulePlan {
  return { outcome: 'failures', failures, steps: [], notes: [] };
}

function plannedStep({ target, action, warnings, operations }: Step, forward: string): PlannedStep {
  return { forward, target, action, asAsked: operations.length === 0, warnings, operations };
}

/** The names of the forwards by the targets of their steps: no two forwards of a file have the same socket. */
function forwardsByTarget({ forwards }: RuleFile, requests: readonly ForwardRequest[]): Map<string, string> {
  const names = new Map<string, string>();
  requests.forEach(({ listenPort, listenAddress, protocol }, index) => {
    for (const text of listenPort) {
      const ports = parsePortRange(text);
      if (ports === undefined) continue;
      names.set(stepTarget(canonicalProtocol(protocol), ports, listenAddress), forwards[index]!.name);
    }
  });
  return names;
}

/** All distributions share one network, but not each has the tools that tell its address. */
function distributionNotes(question: GuestQuestion, { facts, distribution }: FactsFile): string[] {
  if (!question.needed) return [];
  const wanted = distributionAsked(question.distribution === '' ? undefined : question.distribution, facts);
  if (wanted === distribution) return [];
  return [
    `The facts are what '${distribution}' answered, and the machine would ask '${wanted}'. Export them with -Distribution ${wanted} to be sure.`,
  ];
}
