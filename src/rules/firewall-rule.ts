/** The Windows firewall rule that belongs to a forward. */
import type { FirewallRuleFact } from '../model/facts.js';
import type { FirewallRule } from '../model/operations.js';
import { canonicalProfiles } from './canonical-request.js';
import { isWildcardAddress } from './endpoint.js';
import { canonicalRemoteAddresses } from './remote-address.js';
import { sameTexts } from './text.js';

/** Group that marks the rules that WslNet owns. */
export function firewallGroup(): string {
  return 'WslNet';
}

/** Name by which the rule of a forward is found again: `WslNet-v4tov4-0.0.0.0-8080`. */
export function firewallRuleName(family: string, listenAddress: string, ports: string): string {
  return `WslNet-${family}-${listenAddress}-${ports}`;
}

/** The rule that lets in what the forward is for, and nothing else. */
export function firewallRuleFor(
  family: string,
  listenAddress: string,
  listenPort: number,
  profiles: string[],
  remoteAddress: string[],
): FirewallRule {
  const ports = `${listenPort}`;
  const localAddress: string[] = [];
  if (!isWildcardAddress(listenAddress)) {
    localAddress.push(listenAddress);
  }
  return {
    name: firewallRuleName(family, listenAddress, ports),
    displayName: `WSL port forward ${listenAddress}:${ports} (TCP)`,
    enabled: 'True',
    direction: 'Inbound',
    action: 'Allow',
    protocol: 'TCP',
    localAddress: localAddress,
    localPort: [ports],
    profile: profiles,
    remoteAddress: remoteAddress,
  };
}

/** Finds a rule by its name. */
export function findFirewallRule(rules: FirewallRuleFact[], name: string): FirewallRuleFact | undefined {
  for (const rule of rules) {
    if (rule.name === name) {
      return rule;
    }
  }
  return undefined;
}

/** Whether a rule of the machine does what a wanted one says, so that nothing has to be changed. */
export function firewallRuleIsAsWanted(existing: FirewallRuleFact, wanted: FirewallRule): boolean {
  return (
    existing.enabled === wanted.enabled &&
    existing.direction === wanted.direction &&
    existing.action === wanted.action &&
    existing.protocol === wanted.protocol &&
    sameTexts(existing.localPort, wanted.localPort) &&
    sameTexts(existing.localAddress, anyIfEmpty(wanted.localAddress)) &&
    sameTexts(canonicalProfiles(existing.profile), canonicalProfiles(wanted.profile)) &&
    sameTexts(canonicalRemoteAddresses(existing.remoteAddress), canonicalRemoteAddresses(wanted.remoteAddress))
  );
}

/** A rule of the machine in the form of a plan, so that its removal can be undone. */
export function firewallRuleOfFact(existing: FirewallRuleFact): FirewallRule {
  const localAddress: string[] = [];
  for (const address of existing.localAddress) {
    if (address !== 'Any') {
      localAddress.push(address);
    }
  }
  return {
    name: existing.name,
    displayName: existing.displayName,
    enabled: existing.enabled,
    direction: existing.direction,
    action: existing.action,
    protocol: existing.protocol,
    localAddress: localAddress,
    localPort: existing.localPort,
    profile: existing.profile,
    remoteAddress: existing.remoteAddress,
  };
}

/** Windows Firewall shows an address filter without addresses as `Any`. */
function anyIfEmpty(addresses: string[]): string[] {
  for (const address of addresses) {
    if (address !== '') {
      return addresses;
    }
  }
  return ['Any'];
}
