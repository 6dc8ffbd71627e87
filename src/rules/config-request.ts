/** What keeps requests about configuration files from being answered at all. */
import type { AccountProfile, ConfigFileFact } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import type { ConfigRequest, GuestConfigRequest } from '../model/requests.js';
import { findProfile, ownDistribution, placesOfRequest } from './config-places.js';
import { failure, failureWith } from './failure.js';
import { listLength, valueOr } from './std/index.js';
import { joinTexts } from './text.js';

/** What is known when the cmdlets of `.wslconfig` decide. */
export type ConfigFacts = Pick<Facts, 'profiles' | 'configFiles' | 'configMachine' | 'running'>;

/** Whose file cannot be found, and which of the files cannot be read. */
export function checkConfigRequests(
  requests: ConfigRequest[],
  profiles: AccountProfile[],
  files: ConfigFileFact[],
  mustExist: boolean,
): Failure[] {
  const failures: Failure[] = [];
  for (const request of requests) {
    const isFile = listLength(request.path) > 0 || listLength(request.literalPath) > 0;
    if (isFile && request.user !== undefined) {
      failures.push(failure('ConfigSourceConflict', request.user));
    } else if (!isFile) {
      const account = findProfile(request.user, profiles);
      if (account === undefined) {
        failures.push(failureWith('AccountNotFound', valueOr(request.user, '.wslconfig'), accountNames(profiles)));
      } else if (listLength(placesOfRequest(request, profiles)) === 0) {
        failures.push(failure('ProfileNotFound', account.account));
      }
    }
  }
  return withFileFailures(failures, files, mustExist);
}

/** Which distribution cannot be found, and which of the files cannot be read. */
export function checkGuestRequests(
  requests: GuestConfigRequest[],
  facts: Pick<Facts, 'wsl' | 'configFiles'>,
): Failure[] {
  const failures: Failure[] = [];
  if (!facts.wsl.installed) {
    return [failure('WslNotInstalled', 'wsl.exe')];
  }
  for (const request of requests) {
    if (ownDistribution(request.distribution, facts.wsl) === undefined) {
      const names: string[] = [];
      for (const owner of facts.wsl.owners) {
        if (owner.isCurrent) {
          for (const distribution of owner.distributions) {
            names.push(distribution.name);
          }
        }
      }
      if (request.distribution === undefined) {
        failures.push(failure('NoDistribution', 'wsl.exe'));
      } else {
        failures.push(failureWith('DistributionNotFound', request.distribution, joinTexts(names, ', ')));
      }
    }
  }
  return withFileFailures(failures, facts.configFiles, false);
}

/** The failures, and those of files. */
function withFileFailures(failures: Failure[], files: ConfigFileFact[], mustExist: boolean): Failure[] {
  const all: Failure[] = [];
  for (const one of failures) {
    all.push(one);
  }
  for (const file of files) {
    const mistake = failureOfFile(file, mustExist);
    if (mistake !== undefined) {
      all.push(mistake);
    }
  }
  return all;
}

/** What keeps one file from being read. */
export function failureOfFile(file: ConfigFileFact, mustExist: boolean): Failure | undefined {
  if (file.problem !== '') {
    return failureWith('ConfigFileNotReadable', shownPath(file), file.problem);
  }
  if (mustExist && file.place.isNamed && !file.content.exists) {
    return failure('ConfigFileNotFound', file.place.path);
  }
  return undefined;
}

/** How messages name a file. */
export function shownPath(file: ConfigFileFact): string {
  return file.place.distribution === '' ? file.place.path : `${file.place.distribution}:${file.place.path}`;
}

/** Names of accounts, for a message. */
function accountNames(profiles: AccountProfile[]): string {
  const names: string[] = [];
  for (const account of profiles) {
    names.push(account.account);
  }
  return joinTexts(names, ', ');
}
