/** Whose WSL is meant: distributions belong to a Windows account, and an elevated process may run as another one. */
import type { WslOwner, WslRegistration } from '../model/facts.js';
import type { Failure } from '../model/plan.js';
import { sameWord } from './canonical-request.js';
import { failure, failureWith } from './failure.js';
import { itemAt, listLength, splitOn, valueOr } from './std/index.js';
import { joinTexts } from './text.js';

/** The account whose WSL a request means: the named one, else the own one. Nothing where it has no distributions. */
export function findOwner(user: string | undefined, wsl: WslRegistration): WslOwner | undefined {
  for (const owner of wsl.owners) {
    if (user === undefined) {
      if (owner.isCurrent) {
        return owner;
      }
    } else if (isAccount(owner, user)) {
      return owner;
    }
  }
  return undefined;
}

/** Why nobody's WSL can be used; nothing where `findOwner` finds one. */
export function checkOwner(user: string | undefined, wsl: WslRegistration): Failure | undefined {
  if (!wsl.installed) {
    return failure('WslNotInstalled', 'wsl.exe');
  }
  if (findOwner(user, wsl) !== undefined) {
    return undefined;
  }
  const accounts: string[] = [];
  for (const owner of wsl.owners) {
    accounts.push(owner.account);
  }
  const list = joinTexts(accounts, ', ');
  if (user !== undefined) {
    if (list === '') {
      return failureWith('AccountWithoutWsl', user, 'none');
    }
    return failureWith('AccountWithoutWsl', user, list);
  }
  if (listLength(accounts) > 0) {
    return failureWith('OwnerMismatch', 'wsl.exe', list);
  }
  return failure('NoDistribution', 'wsl.exe');
}

/** Whether a text names an account: its SID, its full name, or its name without the machine or domain. */
function isAccount(owner: WslOwner, text: string): boolean {
  const parts = splitOn(owner.account, '\\');
  const name = valueOr(itemAt(parts, listLength(parts) - 1), '');
  return sameWord(owner.sid, text) || sameWord(owner.account, text) || sameWord(name, text);
}
