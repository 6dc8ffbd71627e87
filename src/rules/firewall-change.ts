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
import { indexTexts, itemAt, listLength, positionIn, stableSort } from './std/index.js';

/** A wish for a port that a rule of ours covers already. */
interface TouchedPort {
  owned: OwnedRule;
  wish: PortCoverage;
  /** Whether the rule says what is wished. */
  isRight: boolean;
}

/** Contiguous ports that need a rule. */
interface WantedRun {
  group: RuleGroup;
  ports: PortRange;
  rule: FirewallRule;
  /** The rule of which this is left; nothing for a rule that is made anew. */
  from: OwnedRule | undefined;
}

/** The changes that give each port the rule that it wants, or none. Rules that are right already are left as they are. */
export function firewallOperations(coverage: PortCoverage[], owned: OwnedRules): Operation[] {
  const operations: Operation[] = [];
  const wanted: WantedRun[] = [];
  const wishes = wishesByPort(coverage);
  const touched = touchedPorts(wishes, owned);
  const wrongNames: string[] = [];
  for (const port of touched) {
    if (!port.isRight) {
      wrongNames.push(port.owned.rule.name);
    }
  }
  const wrong = indexTexts(wrongNames);
  // The wishes of one rule stand side by side, in the order of their ports: what lies between them is left of the rule.
  let current: OwnedRule | undefined = undefined;
  let nextPort = 0;
  for (const port of touched) {
    if (positionIn(wrong, port.owned.rule.name) >= 0) {
      if (current === undefined) {
        operations.push(removalOf(port.owned));
        nextPort = port.owned.ports.first;
      } else if (current.rule.name !== port.owned.rule.name) {
        for (const run of restOf(current, nextPort, current.ports.last)) {
          wanted.push(run);
        }
        operations.push(removalOf(port.owned));
        nextPort = port.owned.ports.first;
      }
      for (const run of restOf(port.owned, nextPort, port.wish.port - 1)) {
        wanted.push(run);
      }
      nextPort = port.wish.port + 1;
      current = port.owned;
    }
  }
  if (current !== undefined) {
    for (const run of restOf(current, nextPort, current.ports.last)) {
      wanted.push(run);
    }
  }
  for (const wish of wishes) {
    if (listLength(wish.profile) > 0) {
      const existing = ownedRuleOfPort(owned, groupOfCoverage(wish), wish.port);
      let isCovered = existing !== undefined;
      if (existing !== undefined) {
        isCovered = positionIn(wrong, existing.rule.name) < 0;
      }
      if (!isCovered) {
        const ports = { first: wish.port, last: wish.port };
        const group = groupOfCoverage(wish);
        const rule = firewallRuleFor(group, ports, wish.profile, wish.remoteAddress);
        wanted.push({ group: group, ports: ports, rule: rule, from: undefined });
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

/** The wishes in the order of group and port; of several for one port the first one counts. */
function wishesByPort(coverage: PortCoverage[]): PortCoverage[] {
  const keys: string[] = [];
  for (const wish of coverage) {
    keys.push(`${ruleGroupName(groupOfCoverage(wish))}/${sortableNumber(wish.port)}`);
  }
  const index = indexTexts(keys);
  const once: PortCoverage[] = [];
  const onceKeys: string[] = [];
  let position = 0;
  for (const wish of coverage) {
    const key = `${ruleGroupName(groupOfCoverage(wish))}/${sortableNumber(wish.port)}`;
    if (positionIn(index, key) === position) {
      once.push(wish);
      onceKeys.push(key);
    }
    position = position + 1;
  }
  return stableSort(once, onceKeys);
}

/** The wishes for ports that a rule covers, each with whether the rule is what it wants. */
function touchedPorts(wishes: PortCoverage[], owned: OwnedRules): TouchedPort[] {
  const touched: TouchedPort[] = [];
  let lastSettings = '';
  let lastIsRight = false;
  for (const wish of wishes) {
    const existing = ownedRuleOfPort(owned, groupOfCoverage(wish), wish.port);
    if (existing !== undefined) {
      let isRight = false;
      if (listLength(wish.profile) > 0) {
        const rule = firewallRuleFor(existing.group, existing.ports, wish.profile, wish.remoteAddress);
        const settings = `${rule.name}|${ruleSettingsText(rule)}`;
        if (settings !== lastSettings) {
          lastSettings = settings;
          lastIsRight = firewallRuleIsAsWanted(existing.rule, rule);
        }
        isRight = lastIsRight;
      }
      touched.push({ owned: existing, wish: wish, isRight: isRight });
    }
  }
  return touched;
}

/** What is left of a rule between two ports, both included: one run, or none. */
function restOf(owned: OwnedRule, first: number, last: number): WantedRun[] {
  const runs: WantedRun[] = [];
  if (first <= last) {
    const ports = { first: first, last: last };
    runs.push({ group: owned.group, ports: ports, rule: narrowedRule(owned, ports), from: owned });
  }
  return runs;
}

/** One rule for each run of contiguous ports with the same settings. */
function additionsOf(wanted: WantedRun[]): Operation[] {
  const operations: Operation[] = [];
  const settings: string[] = [];
  const keys: string[] = [];
  for (const run of wanted) {
    const text = `${ruleGroupName(run.group)}|${ruleSettingsText(run.rule)}`;
    settings.push(text);
    keys.push(`${text}|${sortableNumber(run.ports.first)}`);
  }
  const sortedSettings = stableSort(settings, keys);
  let start: WantedRun | undefined = undefined;
  let ports: PortRange = { first: 0, last: 0 };
  let startSettings: string | undefined = undefined;
  let position = 0;
  for (const run of stableSort(wanted, keys)) {
    const text = itemAt(sortedSettings, position);
    position = position + 1;
    if (start !== undefined && text === startSettings && run.ports.first === ports.last + 1) {
      ports = { first: ports.first, last: run.ports.last };
    } else {
      if (start !== undefined) {
        operations.push(additionOf(start, ports));
      }
      start = run;
      ports = run.ports;
      startSettings = text;
    }
  }
  if (start !== undefined) {
    operations.push(additionOf(start, ports));
  }
  return operations;
}

/** The operation that makes the rule of a run. */
function additionOf(start: WantedRun, ports: PortRange): Operation {
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
