/** What keeps a forward from being reached although it was made as asked. */
import type { ForwardRecord } from '../model/facts.js';
import { joinTexts } from './text.js';

/** Warnings for forwards (`ports` names theirs) on a machine that is connected to networks of these categories. */
export function reachabilityWarnings(forward: ForwardRecord, ports: string, networkCategories: string[]): string[] {
  const warnings: string[] = [];
  let covered = false;
  let connected = false;
  let hasRule = false;
  for (const name of forward.firewallProfile) {
    hasRule = true;
    for (const category of networkCategories) {
      connected = true;
      if (name === 'Any' || name === profileOfCategory(category)) {
        covered = true;
      }
    }
  }
  if (hasRule && connected && !covered) {
    warnings.push(
      `Other computers cannot reach ${ports} now: the firewall rule is for ${joinTexts(forward.firewallProfile, ', ')} networks, and this computer is connected to ${joinTexts(networkCategories, ', ')} ones only. Change the network's category, or give -FirewallProfile.`,
    );
  }
  return warnings;
}

/** The firewall profile that is in force on a network of a category (Get-NetConnectionProfile, NetworkCategory). */
function profileOfCategory(category: string): string {
  return category === 'DomainAuthenticated' ? 'Domain' : category;
}
