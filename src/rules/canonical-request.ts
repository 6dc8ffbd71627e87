/** One spelling for what people may write in any case: PowerShell's ValidateSet and wsl.exe take any. */
import type { WslRegistration } from '../model/facts.js';
import { asciiLower, listLength } from './std/index.js';
import { containsText } from './text.js';

/** Whether two words are the same but for the case of ASCII letters. */
export function sameWord(left: string, right: string): boolean {
  return asciiLower(left) === asciiLower(right);
}

/** Whether a request goes to the localhost relay of WSL. */
export function wantsLoopback(target: string | undefined): boolean {
  return target !== undefined && sameWord(target, 'Loopback');
}

/**
 * Profiles as Windows Firewall shows them. `Any` is the number 0 there, so that `Any, Private` would mean Private only;
 * all three are Any.
 */
export function canonicalProfiles(names: string[]): string[] {
  const given: string[] = [];
  for (const name of names) {
    given.push(asciiLower(name));
  }
  const canonical: string[] = [];
  for (const known of ['Domain', 'Private', 'Public']) {
    if (containsText(given, asciiLower(known))) {
      canonical.push(known);
    }
  }
  if (containsText(given, 'any') || listLength(canonical) === 3) {
    return ['Any'];
  }
  return canonical;
}

/** The name of a distribution as it is registered; the text itself where there is none of that name. */
export function registeredName(wsl: WslRegistration, wanted: string): string {
  for (const distribution of wsl.distributions) {
    if (sameWord(distribution.name, wanted)) {
      return distribution.name;
    }
  }
  return wanted;
}
