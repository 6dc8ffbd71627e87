/** The programmatic API. */
export { KnownError } from './known-error.js';
export * from './signing/index.js';
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
export type { FactsFile, NetworkFacts } from './model/facts.js';
export { planRules } from './plan/plan-rules.js';
export type { PlannedStep, RulePlan } from './plan/plan-rules.js';
export type { PlanFailure } from './plan/check-mode.js';
export { decodeConfig, encodeConfig } from './config-file/config-text.js';
export type { ConfigText } from './config-file/config-text.js';
export { configKeys } from './model/config-keys.js';
export type {
  ConfigEdit,
  ConfigEditing,
  ConfigEntry,
  ConfigFileKind,
  ConfigKey,
  ConfigProblem,
  ConfigReading,
  ConfigRefusal,
} from './model/config.js';
export { configFindings } from './model/findings/config.js';
export type { ConfigFinding } from './model/findings/config.js';
export { editConfig } from './rules/config-edit.js';
export { readConfig } from './rules/config-read.js';
export { packModule } from './packaging/pack-module.js';
export type { PackedModule } from './packaging/pack-module.js';
export { readPackage } from './packaging/read-package.js';
export type { ReadPackage } from './packaging/read-package.js';
export type { ModuleSigningOptions } from './packaging/sign-module.js';
