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
export { packModule } from './packaging/pack-module.js';
export type { PackedModule } from './packaging/pack-module.js';
export { readPackage } from './packaging/read-package.js';
export type { ReadPackage } from './packaging/read-package.js';
export type { ModuleSigningOptions } from './packaging/sign-module.js';
