/** What takes a plan back that did not come to its end: only what the machine shows to have been done. */
import type { Operation } from '../model/operations.js';
import { inverseOperation } from './inverse-operation.js';
import type { ReadBackFacts } from './read-back.js';
import { addedRuleNames, machineShows, machineView, removedRuleName } from './read-back.js';
import { indexTexts, positionIn, reversed } from './std/index.js';

/**
 * The operations, in reverse order, that put the machine back to where it was before the plan. Nobody knows how far the
 * plan came: each of its operations is taken back where the machine shows it, so that what others changed since stays.
 */
export function undoOperations(operations: Operation[], facts: ReadBackFacts): Operation[] {
  const view = machineView(facts);
  const shown: Operation[] = [];
  for (const operation of operations) {
    if (machineShows(operation, view) && !changesNothing(operation)) {
      shown.push(operation);
    }
  }
  // A rule that was replaced by one of its name is there again: its removal is hidden by the one that takes its place.
  const added = indexTexts(addedRuleNames(shown));
  const undone: Operation[] = [];
  for (const operation of operations) {
    const isHidden = positionIn(added, removedRuleName(operation)) >= 0;
    if (isHidden || (machineShows(operation, view) && !changesNothing(operation))) {
      undone.push(inverseOperation(operation));
    }
  }
  return reversed(undone);
}

/** Whether an operation leaves the machine as it was: an entry that is written again so that IP Helper is told of it. */
function changesNothing(operation: Operation): boolean {
  switch (operation.kind) {
    case 'portProxy.set':
      return operation.previous === operation.data;
    default:
      return false;
  }
}
