/** The programmatic API. */
export { KnownError } from './known-error.js';
export { readRuleFile } from './rule-file/read-rule-file.js';
export type { RuleFile, RuleForward } from './rule-file/read-rule-file.js';
export { renderApplyScript } from './render/apply-script.js';
export { buildArtefacts } from './run.js';
export type { Artefact } from './render/artefact.js';
