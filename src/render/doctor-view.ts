/** The findings as `wslnet doctor` asks for them: each with the call of its rule. */
import { bashRulePrefix } from '../compiler/printers/bash.js';
import type { IrRule } from '../compiler/ir.js';
import { bashWord } from '../escape/bash.js';
import { findings } from '../model/findings/index.js';

/** The facts that the helpers gather, as names of variables in `templates/bash/parts/doctor.sh.hbs`. */
const facts = new Set([
  'allListeners',
  'gateway',
  'gatewayInterface',
  'gatewayThrough',
  'hasInterop',
  'hasNetworkManager',
  'interfaces',
  'isWsl',
  'mode',
  'nameServers',
  'proxies',
  'resolvConf',
]);

/**
 * One object for each finding.
 * @throws Error where a finding names a rule that does not exist, is not for bash, needs a fact that nobody gathers, or
 * does not return evidence.
 */
export function doctorView(rules: readonly IrRule[]): object[] {
  return Object.entries(findings).map(([id, definition]) => {
    const rule = rules.find(({ name }) => name === definition.rule);
    if (rule?.bash !== true) throw new Error(`${id}: there is no rule '${definition.rule}' marked @bash.`);
    if (rule.returns.kind !== 'list' || rule.returns.of.kind !== 'text') {
      throw new Error(`${id}: the rule '${rule.name}' does not return a list of texts.`);
    }
    const unknown = rule.parameters.find(({ name }) => !facts.has(name));
    if (unknown !== undefined) throw new Error(`${id}: nobody gathers the fact '${unknown.name}' of '${rule.name}'.`);
    return {
      id,
      call: [`${bashRulePrefix}${rule.name}`, 'found', ...rule.parameters.map(({ name }) => `"\${${name}}"`)].join(' '),
      words: [definition.severity, definition.title, definition.cause, definition.advice, definition.source].map(
        bashWord,
      ),
    };
  });
}
