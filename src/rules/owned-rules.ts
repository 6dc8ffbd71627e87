/** The firewall rules of WslNet on the machine, ready to be looked up by port. */
import type { Facts } from '../model/facts.js';
import type { OwnedRule, RuleGroup } from './firewall-rule.js';
import { readOwnedRule, ruleGroupName } from './firewall-rule.js';
import { indexTexts, integersFrom, itemAt, positionIn } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** Every rule of ours in both firewalls, and which one stands for a port. */
export interface OwnedRules {
  rules: OwnedRule[];
  /** A key for each port of each rule. */
  ports: TextIndex;
  /** For each of these keys the position of its rule. */
  ruleOfPort: number[];
}

/** What the look-up is made from. */
export type FirewallFacts = Pick<Facts, 'firewallRules' | 'hyperVRules'>;

/** Prepares the rules of both firewalls; those with other names than ours are left out. */
export function ownedRules(facts: FirewallFacts): OwnedRules {
  const rules: OwnedRule[] = [];
  for (const fact of facts.firewallRules) {
    const owned = readOwnedRule(fact);
    if (owned !== undefined && owned.group.family !== 'mirrored') {
      rules.push(owned);
    }
  }
  for (const fact of facts.hyperVRules) {
    const owned = readOwnedRule(fact);
    if (owned !== undefined && owned.group.family === 'mirrored') {
      rules.push(owned);
    }
  }
  const keys: string[] = [];
  const ruleOfPort: number[] = [];
  let position = 0;
  for (const owned of rules) {
    const groupName = ruleGroupName(owned.group);
    for (const port of integersFrom(owned.ports.first, owned.ports.last)) {
      keys.push(`${groupName}/${port}`);
      ruleOfPort.push(position);
    }
    position = position + 1;
  }
  return { rules: rules, ports: indexTexts(keys), ruleOfPort: ruleOfPort };
}

/** The rule whose name covers a port of a group; nothing where there is none. */
export function ownedRuleOfPort(owned: OwnedRules, group: RuleGroup, port: number): OwnedRule | undefined {
  const place = positionIn(owned.ports, `${ruleGroupName(group)}/${port}`);
  const position = itemAt(owned.ruleOfPort, place);
  if (position === undefined) {
    return undefined;
  }
  return itemAt(owned.rules, position);
}
