/** The programmatic API. */
export { KnownError } from './known-error.js';
export { defineRules } from './rule-file/define-rules.js';
export type { ForwardRules, MachineRules, Rules } from './rule-file/define-rules.js';
export { loadRuleFile } from './rule-file/load-rule-file.js';
export { readRuleFile } from './rule-file/read-rule-file.js';
export type { RuleFile, RuleForward, TextForm } from './rule-file/read-rule-file.js';
export type { Mistake } from './rule-file/mistake.js';
export type { MistakeId } from './rule-file/mistake-ids.js';
export { renderRuleScripts } from './render/rule-scripts.js';
export type { RuleScripts } from './render/rule-scripts.js';
export { readFactsFile } from './facts-file/read-facts-file.js';
export type { FactsMistake, FactsReading } from './facts-file/read-facts-file.js';
export type { Facts, FactsFile } from './model/facts.js';
export { planRules } from './plan/plan-rules.js';
export type { PlannedStep, RulePlan } from './plan/plan-rules.js';
export type { PlanFailure } from './plan/check-mode.js';
export { buildArtefacts } from './run.js';
export type { Artefact } from './render/artefact.js';
