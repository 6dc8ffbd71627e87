/** The facts of this machine as the file that `wslnet plan` reads. */
import type { NetworkFacts, FactsFile, Listener } from '../model/facts.js';
import type { ExportAnswer, Failure, GuestQuestion } from '../model/plan.js';
import type { NetworkExport } from '../model/requests.js';
import { checkDistribution, noQuestion, questionTo } from './check-wsl.js';
import { sortableNumber } from './port.js';
import { stableSort } from './std/index.js';
import { checkOwner, findOwner } from './wsl-owner.js';

/** Version of the format of the file. It grows where an older reader would misunderstand. */
export function factsFormatVersion(): number {
  return 1;
}

/** Whom to ask. */
export function askForExport(requests: NetworkExport[], facts: Pick<NetworkFacts, 'wsl'>): GuestQuestion {
  for (const request of requests) {
    const question = questionTo(facts.wsl, undefined, request.distribution);
    if (question.needed) {
      return question;
    }
  }
  return noQuestion();
}

/** The file, or why a distribution that was named cannot be asked. Without a name a WSL that is not there is a fact. */
export function exportNetwork(requests: NetworkExport[], facts: NetworkFacts): ExportAnswer {
  const failures: Failure[] = [];
  let distribution = '';
  for (const request of requests) {
    const obstacle = distributionObstacle(request, facts);
    if (obstacle !== undefined) {
      failures.push(obstacle);
    }
    distribution = distributionAsked(request.distribution, facts);
  }
  return { failures: failures, file: factsFile(distribution, facts) };
}

/** Why a distribution that was named cannot be asked. */
function distributionObstacle(request: NetworkExport, facts: Pick<NetworkFacts, 'wsl'>): Failure | undefined {
  if (request.distribution === undefined) {
    return undefined;
  }
  const owner = findOwner(undefined, facts.wsl);
  if (!facts.wsl.installed || owner === undefined) {
    return checkOwner(undefined, facts.wsl);
  }
  return checkDistribution(owner, request.distribution);
}

/** The registered name of the distribution that answers to a question; empty where none can. */
export function distributionAsked(wanted: string | undefined, facts: Pick<NetworkFacts, 'wsl'>): string {
  const question = questionTo(facts.wsl, undefined, wanted);
  if (!question.needed || question.distribution !== '') {
    return question.distribution;
  }
  const owner = findOwner(undefined, facts.wsl);
  if (owner === undefined) {
    return '';
  }
  for (const distribution of owner.distributions) {
    if (distribution.isDefault) {
      return distribution.name;
    }
  }
  return '';
}

/** The file. Each fact is as it was read, but for the order of the listeners: it has no meaning, and differs from call to call. */
function factsFile(distribution: string, facts: NetworkFacts): FactsFile {
  return {
    formatVersion: factsFormatVersion(),
    madeBy: 'Export-WslNetwork',
    distribution: distribution,
    facts: {
      portProxies: facts.portProxies,
      forwards: facts.forwards,
      wsl: facts.wsl,
      ipHelperRunning: facts.ipHelperRunning,
      listeners: listenersInOrder(facts.listeners),
      networkCategories: facts.networkCategories,
      hostAddresses: facts.hostAddresses,
      firewallRules: facts.firewallRules,
      guest: facts.guest,
      hyperVRules: facts.hyperVRules,
    },
  };
}

/** By port and address. */
function listenersInOrder(listeners: Listener[]): Listener[] {
  const keys: string[] = [];
  for (const listener of listeners) {
    keys.push(`${sortableNumber(listener.port)} ${listener.address}`);
  }
  return stableSort(listeners, keys);
}
