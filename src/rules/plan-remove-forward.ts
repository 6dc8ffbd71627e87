/** From requests and facts to the changes that remove forwards. */
import type { FirewallRuleFact } from '../model/facts.js';
import type { PortForward } from '../model/objects.js';
import type { Operation } from '../model/operations.js';
import type { Decision, Failure, Step } from '../model/plan.js';
import type { ForwardRemoval } from '../model/requests.js';
import { describeOperations } from './describe-operation.js';
import { parseEndpoint } from './endpoint.js';
import { failure } from './failure.js';
import { findFirewallRule, firewallRuleName, firewallRuleOfFact } from './firewall-rule.js';
import { findForwardRecord, forwardRecordName } from './forward-record.js';
import { forwardOfEntry, knownEntries } from './list-forwards.js';
import type { KnownEntry, ListFacts } from './list-forwards.js';
import { parsePort } from './port.js';
import { asciiLower } from './std/index.js';
import { containsText } from './text.js';

/** A step for each entry that is asked for, and a failure for each request that finds none or may not touch it. */
export function planRemoveForward(requests: ForwardRemoval[], facts: ListFacts): Decision {
  const failures: Failure[] = [];
  const steps: Step[] = [];
  const taken: string[] = [];
  for (const request of requests) {
    for (const portText of request.listenPort) {
      let found = false;
      for (const entry of knownEntries(facts)) {
        const listen = parseEndpoint(entry.name);
        if (listen.portText === portText && addressIsAsked(request.listenAddress, listen.address)) {
          found = true;
          const id = forwardRecordName(entry.family, entry.name);
          const forward = forwardOfEntry(entry, facts);
          if (!forward.managed && !request.force) {
            failures.push(failure('ForwardNotManaged', forward.entry));
          } else if (!containsText(taken, id)) {
            taken.push(id);
            steps.push(removalStep(entry, forward, facts));
          }
        }
      }
      if (!found) {
        failures.push(failure('ForwardNotFound', describeAsked(request.listenAddress, portText)));
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** Whether an entry's address is the one asked for; any is where none was named. */
function addressIsAsked(asked: string | undefined, stored: string): boolean {
  if (asked === undefined) {
    return true;
  }
  return asciiLower(asked) === asciiLower(stored);
}

/** What was asked for, as the message of an error names it. */
function describeAsked(address: string | undefined, portText: string): string {
  if (address === undefined) {
    return `port ${portText}`;
  }
  return `${address}, port ${portText}`;
}

/** The changes that remove one entry with everything that belongs to it. */
function removalStep(entry: KnownEntry, forward: PortForward, facts: ListFacts): Step {
  const operations: Operation[] = [];
  const family = entry.family;
  const listen = parseEndpoint(entry.name);
  if (entry.stored) {
    operations.push({ kind: 'portProxy.remove', family: family, name: entry.name, previous: entry.data });
  }
  const rule: FirewallRuleFact | undefined = findFirewallRule(
    facts.firewallRules,
    firewallRuleName(family, listen.address, listen.portText),
  );
  if (rule !== undefined) {
    operations.push({ kind: 'firewall.remove', rule: firewallRuleOfFact(rule) });
  }
  const listenPort = parsePort(listen.portText);
  if (listenPort !== undefined) {
    const record = findForwardRecord(facts.forwards, family, listen.address, listenPort);
    if (record !== undefined) {
      operations.push({ kind: 'forward.forget', name: forwardRecordName(family, entry.name), previous: record });
    }
  }
  return {
    target: `TCP port ${listen.portText} on ${listen.address}`,
    action: `Remove the forward to ${entry.data} (${describeOperations(operations)})`,
    operations: operations,
    listeners: [],
    warnings: [],
    result: forward,
  };
}
