/** What the machine shows after changes: whether each of them is there. */
import type { Facts, FirewallRuleFact } from '../model/facts.js';
import type { ExpectedListener, FirewallRule, Operation } from '../model/operations.js';
import type { Failure } from '../model/plan.js';
import { absentContent, fileHolds } from './config-operations.js';
import { describeOperation } from './describe-operation.js';
import { firewallRuleIsAsWanted } from './firewall-rule.js';
import { failureWith } from './failure.js';
import type { ForwardFacts, ForwardLookup } from './forward-lookup.js';
import { findForwardRecord, findPortProxy, forwardLookup, listensOnExactly } from './forward-lookup.js';
import { sameForwardRecord } from './forward-record.js';
import { indexTexts, itemAt, positionIn } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** What changes are read back from. */
export type ReadBackFacts = ForwardFacts & Pick<Facts, 'ipHelperRunning' | 'configFiles'>;

/** The facts of a machine by the names that operations use. */
export interface MachineView {
  facts: ReadBackFacts;
  lookup: ForwardLookup;
  firewallRules: TextIndex;
  hyperVRules: TextIndex;
}

/** Prepares the facts. */
export function machineView(facts: ReadBackFacts): MachineView {
  return {
    facts: facts,
    lookup: forwardLookup(facts),
    firewallRules: indexTexts(ruleNames(facts.firewallRules)),
    hyperVRules: indexTexts(ruleNames(facts.hyperVRules)),
  };
}

/** The first change that the machine does not show; nothing where everything is there. */
export function readBackFailure(operations: Operation[], facts: ReadBackFacts): Failure | undefined {
  const view = machineView(facts);
  const added = indexTexts(addedRuleNames(operations));
  for (const operation of operations) {
    const isReplaced = positionIn(added, removedRuleName(operation)) >= 0;
    if (!isReplaced && !machineShows(operation, view)) {
      return failureWith(
        'OperationFailed',
        describeOperation(operation),
        'The machine does not show what was changed; something else may have changed it back.',
      );
    }
  }
  return undefined;
}

/** The first socket that does not listen although it must; nothing where all do. */
export function missingListener(listeners: ExpectedListener[], facts: ForwardFacts): Failure | undefined {
  const lookup = forwardLookup(facts);
  for (const listener of listeners) {
    if (!listensOnExactly(lookup, listener.address, listener.port)) {
      return failureWith('ForwardNotListening', `${listener.address}, port ${listener.port}`, '');
    }
  }
  return undefined;
}

/** Whether the machine is as an operation leaves it. */
export function machineShows(operation: Operation, view: MachineView): boolean {
  switch (operation.kind) {
    case 'portProxy.set': {
      const entry = findPortProxy(view.facts, view.lookup, operation.family, operation.name);
      if (entry === undefined) {
        return false;
      }
      return entry.data === operation.data;
    }
    case 'portProxy.remove':
      return findPortProxy(view.facts, view.lookup, operation.family, operation.name) === undefined;
    case 'firewall.add':
      return ruleIsThere(
        operation.rule,
        itemAt(view.facts.firewallRules, positionIn(view.firewallRules, operation.rule.name)),
      );
    case 'firewall.remove':
      return positionIn(view.firewallRules, operation.rule.name) < 0;
    case 'hyperV.add':
      return ruleIsThere(
        operation.rule,
        itemAt(view.facts.hyperVRules, positionIn(view.hyperVRules, operation.rule.name)),
      );
    case 'hyperV.remove':
      return positionIn(view.hyperVRules, operation.rule.name) < 0;
    case 'forward.record': {
      const record = findForwardRecord(view.facts, view.lookup, operation.name);
      if (record === undefined) {
        return false;
      }
      return sameForwardRecord(record, operation.record);
    }
    case 'forward.forget':
      return findForwardRecord(view.facts, view.lookup, operation.name) === undefined;
    case 'service.start':
      return view.facts.ipHelperRunning;
    case 'service.stop':
      return !view.facts.ipHelperRunning;
    case 'config.write':
      return fileHolds(operation.path, operation.distribution, operation.content, view.facts.configFiles);
    case 'config.backUp':
      return fileHolds(operation.backup, operation.distribution, operation.content, view.facts.configFiles);
    case 'config.dropBackup':
      return fileHolds(operation.backup, operation.distribution, absentContent(), view.facts.configFiles);
    default:
      return true;
  }
}

/** Names of the rules that operations add, with the firewall they are in. */
export function addedRuleNames(operations: Operation[]): string[] {
  const names: string[] = [];
  for (const operation of operations) {
    switch (operation.kind) {
      case 'firewall.add':
        names.push(`windows ${operation.rule.name}`);
        break;
      case 'hyperV.add':
        names.push(`hyperV ${operation.rule.name}`);
        break;
      default:
        break;
    }
  }
  return names;
}

/** Name of the rule that an operation removes, with the firewall it is in; empty for every other operation. */
export function removedRuleName(operation: Operation): string {
  switch (operation.kind) {
    case 'firewall.remove':
      return `windows ${operation.rule.name}`;
    case 'hyperV.remove':
      return `hyperV ${operation.rule.name}`;
    default:
      return '';
  }
}

/** Whether a rule says what was written. */
function ruleIsThere(wanted: FirewallRule, existing: FirewallRuleFact | undefined): boolean {
  if (existing === undefined) {
    return false;
  }
  return firewallRuleIsAsWanted(existing, wanted);
}

/** Names of rules. */
function ruleNames(rules: FirewallRuleFact[]): string[] {
  const names: string[] = [];
  for (const rule of rules) {
    names.push(rule.name);
  }
  return names;
}
