/** The operations of one or several confirmed steps: what they share is done once. */
import type { ExpectedListener, Operation } from '../model/operations.js';
import type { PortCoverage, Step } from '../model/plan.js';
import type { Facts } from '../model/facts.js';
import { firewallOperations } from './firewall-change.js';
import type { ForwardFacts, ForwardLookup } from './forward-lookup.js';
import { forwardLookup } from './forward-lookup.js';
import { listLength } from './std/index.js';

/** The operations of steps that were confirmed, in the order in which they are executed. */
export function operationsOfSteps(steps: Step[], facts: ForwardFacts & Pick<Facts, 'ipHelperRunning'>): Operation[] {
  const changes: Operation[] = [];
  const coverage: PortCoverage[] = [];
  const listeners: ExpectedListener[] = [];
  for (const step of steps) {
    for (const operation of step.changes) {
      changes.push(operation);
    }
    for (const wish of step.coverage) {
      coverage.push(wish);
    }
    for (const listener of step.listeners) {
      listeners.push(listener);
    }
  }
  return combinedOperations(changes, coverage, listeners, facts, forwardLookup(facts));
}

/**
 * Service, port proxies, firewalls, records: what is open to others comes after what it leads to, and a forward is
 * remembered once it is there.
 */
export function combinedOperations(
  changes: Operation[],
  coverage: PortCoverage[],
  listeners: ExpectedListener[],
  facts: Pick<Facts, 'ipHelperRunning'>,
  lookup: ForwardLookup,
): Operation[] {
  const operations: Operation[] = [];
  if (!facts.ipHelperRunning && listLength(listeners) > 0) {
    operations.push({ kind: 'service.start', name: 'iphlpsvc' });
  }
  for (const operation of changes) {
    if (!isBookKeeping(operation)) {
      operations.push(operation);
    }
  }
  for (const operation of firewallOperations(coverage, lookup.rules)) {
    operations.push(operation);
  }
  for (const operation of changes) {
    if (isBookKeeping(operation)) {
      operations.push(operation);
    }
  }
  return operations;
}

/** Whether an operation changes only what WslNet remembers. */
export function isBookKeeping(operation: Operation): boolean {
  return operation.kind === 'forward.record' || operation.kind === 'forward.forget';
}
