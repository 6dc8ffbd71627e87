/** Which configuration file is meant: where it is, and whose it is. */
import type { AccountProfile, ConfigPlace } from '../model/config-file.js';
import type { WslRegistration } from '../model/facts.js';
import type { ConfigRequest, GuestConfigRequest } from '../model/requests.js';
import { sameWord } from './canonical-request.js';
import { asciiLower, endsWith, indexOf, itemAt, listLength, slice, splitOn, textLength, valueOr } from './std/index.js';

/** The files of requests, each once; none where the account has no account. */
export function configPlaces(requests: ConfigRequest[], profiles: AccountProfile[]): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  for (const request of requests) {
    for (const place of placesOfRequest(request, profiles)) {
      if (!hasPlace(places, place)) {
        places.push(place);
      }
    }
  }
  return places;
}

/** The files of one request. */
export function placesOfRequest(request: ConfigRequest, profiles: AccountProfile[]): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  const current = currentAccount(profiles);
  for (const path of request.path) {
    places.push(namedPlace(path, current, profiles));
  }
  for (const path of request.literalPath) {
    places.push(namedPlace(path, current, profiles));
  }
  const account = findProfile(request.user, profiles);
  if (listLength(places) === 0 && account !== undefined) {
    if (account.folder !== '') {
      places.push(ownPlace(account));
    }
  }
  return places;
}

/** The file that WSL reads for an account (microsoft/WSL helpers.cpp GetWslConfigPath). */
function ownPlace(account: AccountProfile): ConfigPlace {
  const separator = indexOf(account.folder, '/', 0) >= 0 ? '/' : '\\';
  return {
    file: 'wslconfig',
    path: `${account.folder}${separator}.wslconfig`,
    distribution: '',
    sid: account.sid,
    isNamed: false,
  };
}

/** The files of distributions: only the own account's can be asked. */
export function distributionPlaces(
  requests: GuestConfigRequest[],
  profiles: AccountProfile[],
  wsl: WslRegistration,
): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  for (const request of requests) {
    const name = ownDistribution(request.distribution, wsl);
    if (name !== undefined) {
      const place: ConfigPlace = {
        file: 'wslconf',
        path: '/etc/wsl.conf',
        distribution: name,
        sid: currentAccount(profiles),
        isNamed: false,
      };
      if (!hasPlace(places, place)) {
        places.push(place);
      }
    }
  }
  return places;
}

/** Name of a distribution of the own account, as it is registered; without a name that of the default one. */
export function ownDistribution(name: string | undefined, wsl: WslRegistration): string | undefined {
  for (const owner of wsl.owners) {
    if (owner.isCurrent) {
      for (const distribution of owner.distributions) {
        if (name === undefined) {
          if (distribution.isDefault) {
            return distribution.name;
          }
        } else if (sameWord(distribution.name, name)) {
          return distribution.name;
        }
      }
    }
  }
  return undefined;
}

/** The profile of the named account, else that of the own one; nothing where it has none. */
export function findProfile(user: string | undefined, profiles: AccountProfile[]): AccountProfile | undefined {
  for (const account of profiles) {
    if (user === undefined) {
      if (account.isCurrent) {
        return account;
      }
    } else {
      const parts = splitOn(account.account, '\\');
      const name = valueOr(itemAt(parts, listLength(parts) - 1), '');
      if (sameWord(account.sid, user) || sameWord(account.account, user) || sameWord(name, user)) {
        return account;
      }
    }
  }
  return undefined;
}

/** SID of the account whose mutex and journal requests take: the named one, else the own one. */
export function accountOfRequests(requests: ConfigRequest[], profiles: AccountProfile[]): string {
  for (const request of requests) {
    const isFile = listLength(request.path) > 0 || listLength(request.literalPath) > 0;
    const account = findProfile(request.user, profiles);
    if (!isFile && account !== undefined) {
      return account.sid;
    }
  }
  return currentAccount(profiles);
}

/** The place of a file that the user named: `wsl.conf` is read as one of a distribution; what WSL itself reads stays that. */
function namedPlace(path: string, sid: string, profiles: AccountProfile[]): ConfigPlace {
  for (const account of profiles) {
    if (account.folder !== '' && sameWord(ownPlace(account).path, path)) {
      return ownPlace(account);
    }
  }
  const name = fileName(path);
  return {
    file: endsWith(asciiLower(name), 'wsl.conf') ? 'wslconf' : 'wslconfig',
    path: path,
    distribution: '',
    sid: sid,
    isNamed: true,
  };
}

/** The last part of a path. */
function fileName(path: string): string {
  const parts = splitOn(path, '/');
  const last = valueOr(itemAt(parts, listLength(parts) - 1), '');
  const words = splitOn(last, '\\');
  return valueOr(itemAt(words, listLength(words) - 1), '');
}

/** SID of the account that runs. */
function currentAccount(profiles: AccountProfile[]): string {
  for (const account of profiles) {
    if (account.isCurrent) {
      return account.sid;
    }
  }
  return '';
}

/** Whether a place is among others. */
export function hasPlace(places: ConfigPlace[], wanted: ConfigPlace): boolean {
  for (const place of places) {
    if (place.path === wanted.path && place.distribution === wanted.distribution) {
      return true;
    }
  }
  return false;
}

/** A key without its section. */
export function lastWordOfKey(name: string): string {
  const dot = indexOf(name, '.', 0);
  return dot < 0 ? name : slice(name, dot + 1, textLength(name));
}
