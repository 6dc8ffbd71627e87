/** From the firewall rule that a forward has to the one that it wants. */
import type { Facts, ForwardRecord } from '../model/facts.js';
import type { Operation } from '../model/operations.js';
import {
  findFirewallRule,
  firewallRuleFor,
  firewallRuleIsAsWanted,
  firewallRuleName,
  firewallRuleOfFact,
} from './firewall-rule.js';

/** The firewall rule that a forward will have; empty where none is wanted. */
export function wantedRuleName(wanted: ForwardRecord): string {
  return wantsFirewallRule(wanted) ? firewallRuleName(wanted.family, wanted.listenAddress, `${wanted.listenPort}`) : '';
}

/** Whether a forward is to have a firewall rule. */
function wantsFirewallRule(wanted: ForwardRecord): boolean {
  for (const name of wanted.firewallProfile) {
    if (name !== '') {
      return true;
    }
  }
  return false;
}

/** The changes that give a forward the firewall rule that it wants, or none. */
export function firewallOperations(wanted: ForwardRecord, facts: Pick<Facts, 'firewallRules'>): Operation[] {
  const operations: Operation[] = [];
  const rule = firewallRuleFor(
    wanted.family,
    wanted.listenAddress,
    wanted.listenPort,
    wanted.firewallProfile,
    wanted.remoteAddress,
  );
  const existing = findFirewallRule(facts.firewallRules, rule.name);
  if (existing !== undefined) {
    if (wantsFirewallRule(wanted) && firewallRuleIsAsWanted(existing, rule)) {
      return operations;
    }
    operations.push({ kind: 'firewall.remove', rule: firewallRuleOfFact(existing) });
  }
  if (wantsFirewallRule(wanted)) {
    operations.push({ kind: 'firewall.add', rule: rule });
  }
  return operations;
}
