/** From the firewall rules that there are to those that let in what is wanted: one rule for each contiguous range of ports. */
import type { FirewallRule, Operation } from '../model/operations.js';
import type { PortCoverage } from '../model/plan.js';
import type { OwnedRule, RuleGroup } from './firewall-rule.js';
import {
  firewallRuleFor,
  firewallRuleIsAsWanted,
  firewallRuleOfFact,
  narrowedRule,
  ruleGroupName,
  ruleSettingsText,
} from './firewall-rule.js';
import type { OwnedRules } from './owned-rules.js';
import { ownedRuleOfPort } from './owned-rules.js';
import type { PortRange } from './port.js';
import { sortableNumber } from './port.js';
import { indexTexts, integersFrom, itemAt, listLength, positionIn, stableSort } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** A port that needs a rule, with the rule it would have alone. */
interface WantedPort {
  group: RuleGroup;
  port: number;
  rule: FirewallRule;
  /** What is left of a rule that is taken apart; nothing for a rule that is made anew. */
  from: OwnedRule | undefined;
}

/** What to do with the ports of one rule. */
interface RuleVerdict {
  keep: boolean;
  /** Ports of the rule that nobody asked about: they keep what they have. */
  rest: WantedPort[];
}

/** The changes that give each port the rule that it wants, or none. Rules that are right already are left as they are. */
export function firewallOperations(coverage: PortCoverage[], owned: OwnedRules): Operation[] {
  const keys: string[] = [];
  for (const wish of coverage) {
    keys.push(coverageKey(wish));
  }
  const wishes = indexTexts(keys);
  const operations: Operation[] = [];
  const keptNames: string[] = [];
  const wanted: WantedPort[] = [];
  for (const rule of touchedRules(coverage, owned)) {
    const verdict = judgeRule(rule, coverage, wishes);
    if (verdict.keep) {
      keptNames.push(rule.rule.name);
    } else {
      operations.push(removalOf(rule));
      for (const port of verdict.rest) {
        wanted.push(port);
      }
    }
  }
  const kept = indexTexts(keptNames);
  let position = 0;
  for (const wish of coverage) {
    const isFirst = positionIn(wishes, coverageKey(wish)) === position;
    position = position + 1;
    if (isFirst && listLength(wish.profile) > 0) {
      const existing = ownedRuleOfPort(owned, groupOfCoverage(wish), wish.port);
      let covered = false;
      if (existing !== undefined) {
        covered = positionIn(kept, existing.rule.name) >= 0;
      }
      if (!covered) {
        wanted.push(wantedPort(wish));
      }
    }
  }
  for (const operation of additionsOf(wanted)) {
    operations.push(operation);
  }
  return operations;
}

/** The group whose rules let a port in. */
export function groupOfCoverage(wish: PortCoverage): RuleGroup {
  return { family: wish.family, protocol: wish.protocol, listenAddress: wish.listenAddress };
}

/** Tells the ports of all groups apart. */
function coverageKey(wish: PortCoverage): string {
  return `${ruleGroupName(groupOfCoverage(wish))}/${wish.port}`;
}

/** The rules that cover one of the ports, each once. */
function touchedRules(coverage: PortCoverage[], owned: OwnedRules): OwnedRule[] {
  const found: OwnedRule[] = [];
  const names: string[] = [];
  for (const wish of coverage) {
    const rule = ownedRuleOfPort(owned, groupOfCoverage(wish), wish.port);
    if (rule !== undefined) {
      found.push(rule);
      names.push(rule.rule.name);
    }
  }
  const index = indexTexts(names);
  const once: OwnedRule[] = [];
  let position = 0;
  for (const rule of found) {
    if (positionIn(index, rule.rule.name) === position) {
      once.push(rule);
    }
    position = position + 1;
  }
  return once;
}

/** A rule stays where each of its ports that is asked about wants what it says. */
function judgeRule(owned: OwnedRule, coverage: PortCoverage[], wishes: TextIndex): RuleVerdict {
  let keep = true;
  const rest: WantedPort[] = [];
  const groupName = ruleGroupName(owned.group);
  let lastSettings = '';
  let lastIsRight = false;
  for (const port of integersFrom(owned.ports.first, owned.ports.last)) {
    const wish = itemAt(coverage, positionIn(wishes, `${groupName}/${port}`));
    if (wish === undefined) {
      const ports = { first: port, last: port };
      rest.push({ group: owned.group, port: port, rule: narrowedRule(owned, ports), from: owned });
    } else if (keep) {
      const isOpen = listLength(wish.profile) > 0;
      const wantedRule = firewallRuleFor(owned.group, owned.ports, wish.profile, wish.remoteAddress);
      const settings = ruleSettingsText(wantedRule);
      if (settings !== lastSettings) {
        lastSettings = settings;
        lastIsRight = firewallRuleIsAsWanted(owned.rule, wantedRule);
      }
      keep = isOpen && lastIsRight;
    }
  }
  return { keep: keep, rest: rest };
}

/** A port with the rule it would have alone. */
function wantedPort(wish: PortCoverage): WantedPort {
  const group = groupOfCoverage(wish);
  const ports = { first: wish.port, last: wish.port };
  return {
    group: group,
    port: wish.port,
    rule: firewallRuleFor(group, ports, wish.profile, wish.remoteAddress),
    from: undefined,
  };
}

/** One rule for each run of contiguous ports with the same settings. */
function additionsOf(wanted: WantedPort[]): Operation[] {
  const operations: Operation[] = [];
  let run: PortRange = { first: 0, last: 0 };
  let start: WantedPort | undefined = undefined;
  let runSettings = '';
  for (const port of sortedPorts(wanted)) {
    const settings = `${ruleGroupName(port.group)}|${ruleSettingsText(port.rule)}`;
    if (start !== undefined && settings === runSettings && port.port === run.last + 1) {
      run = { first: run.first, last: port.port };
    } else {
      if (start !== undefined) {
        operations.push(additionOf(start, run));
      }
      start = port;
      run = { first: port.port, last: port.port };
      runSettings = settings;
    }
  }
  if (start !== undefined) {
    operations.push(additionOf(start, run));
  }
  return operations;
}

/** In the order of group, settings and port, so that those that can share a rule stand side by side. */
function sortedPorts(wanted: WantedPort[]): WantedPort[] {
  const keys: string[] = [];
  for (const port of wanted) {
    keys.push(`${ruleGroupName(port.group)}|${ruleSettingsText(port.rule)}|${sortableNumber(port.port)}`);
  }
  return stableSort(wanted, keys);
}

/** The operation that makes the rule of a run. */
function additionOf(start: WantedPort, ports: PortRange): Operation {
  const from = start.from;
  let rule = firewallRuleFor(start.group, ports, start.rule.profile, start.rule.remoteAddress);
  if (from !== undefined) {
    rule = narrowedRule(from, ports);
  }
  if (start.group.family === 'mirrored') {
    return { kind: 'hyperV.add', rule: rule };
  }
  return { kind: 'firewall.add', rule: rule };
}

/** The operation that removes a rule of ours. */
function removalOf(owned: OwnedRule): Operation {
  if (owned.group.family === 'mirrored') {
    return { kind: 'hyperV.remove', rule: firewallRuleOfFact(owned.rule) };
  }
  return { kind: 'firewall.remove', rule: firewallRuleOfFact(owned.rule) };
}
