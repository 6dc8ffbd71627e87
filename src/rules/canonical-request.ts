/** One spelling for what people may write in any case: PowerShell's ValidateSet and wsl.exe take any. */
import type { Distribution } from '../model/facts.js';
import { asciiLower, listLength } from './std/index.js';
import { containsText } from './text.js';

/** Whether two words are the same but for the case of ASCII letters. */
export function sameWord(left: string, right: string): boolean {
  return asciiLower(left) === asciiLower(right);
}

/**
 * Where a request goes: `Guest`, `Loopback`, or `Address`. What is piped from Get-WslPortForward names both a target and an
 * address; the target says what the address stands for.
 */
export function forwardTarget(target: string | undefined, connectAddress: string | undefined): string {
  if (target === undefined) {
    return connectAddress === undefined ? 'Guest' : 'Address';
  }
  for (const known of ['Loopback', 'Address']) {
    if (sameWord(target, known)) {
      return known;
    }
  }
  return 'Guest';
}

/** `TCP` or `UDP`, in whatever case it was written. */
export function canonicalProtocol(protocol: string): string {
  return sameWord(protocol, 'UDP') ? 'UDP' : 'TCP';
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
export function registeredName(distributions: Distribution[], wanted: string): string {
  for (const distribution of distributions) {
    if (sameWord(distribution.name, wanted)) {
      return distribution.name;
    }
  }
  return wanted;
}
