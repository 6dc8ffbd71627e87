/** Whether a machine runs in the networking mode that a rule file expects: what the scripts ask before they change anything. */
import type { FactsFile } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import { failureMessage } from '../rule-file/failure-message.js';
import { askForAddress, findAddresses } from '../rules/find-addresses.js';
import { gatheredFacts } from './gathered-facts.js';

/** Why a plan is not made. */
export interface PlanFailure {
  /** An id of model/errors.ts, or one of the scripts: NetworkingModeDiffers, NetworkingModeUnknown. */
  id: string;
  /** The bad value, or the name of the thing. */
  target: string;
  /** What is wrong and what to do. */
  message: string;
}

/** A failure of a rule. */
export function planFailure(failure: Failure): PlanFailure {
  return { id: failure.id, target: failure.target, message: failureMessage(failure, []) };
}

/**
 * Nothing where the mode is the expected one, as `Get-WslAddress` tells it (templates/scripts/parts/script-start.hbs).
 * @param distribution the one to ask; nothing for the default one.
 */
export function modeFailure(
  expected: string,
  distribution: string | undefined,
  { facts }: FactsFile,
): PlanFailure | undefined {
  const requests = [{ from: undefined, to: undefined, distribution, user: undefined }];
  const { failures, items } = findAddresses(requests, gatheredFacts(facts, askForAddress(requests, facts)));
  const isDisabled = failures.some(({ id }) => id === 'NetworkingDisabled');
  const actual = items[0]?.networkingMode ?? (isDisabled ? 'none' : '');
  if (actual === expected) return undefined;
  if (actual === '') {
    const reason = failures[0] === undefined ? 'WSL did not say.' : failureMessage(failures[0], []);
    const message = `The rule file is for networking mode '${expected}', and the mode of WSL cannot be told. ${reason}`;
    return { id: 'NetworkingModeUnknown', target: '', message };
  }
  const message = `The rule file is for networking mode '${expected}', and WSL runs in mode '${actual}'. Change networkingMode in .wslconfig, or in the rule file.`;
  return { id: 'NetworkingModeDiffers', target: actual, message };
}
