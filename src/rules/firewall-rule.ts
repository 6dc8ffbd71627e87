/** The firewall rules that belong to forwards: what they are called, and what they say. */
import type { FirewallRuleFact } from '../model/facts.js';
import type { FirewallRule } from '../model/operations.js';
import { canonicalProfiles } from './canonical-request.js';
import { isWildcardAddress } from './endpoint.js';
import type { PortRange } from './port.js';
import { parsePortRange, portRangeText } from './port.js';
import { canonicalRemoteAddresses } from './remote-address.js';
import { itemAt, listLength, splitOn, stableSort } from './std/index.js';
import { joinTexts, sameTexts } from './text.js';

/** What the ports of one rule have in common beside its settings. */
export interface RuleGroup {
  /** Table of the port proxy, or `mirrored`: the second one means the Hyper-V firewall. */
  family: string;
  protocol: string;
  listenAddress: string;
}

/** A rule of ours on the machine, with the ports that its name says. */
export interface OwnedRule {
  group: RuleGroup;
  ports: PortRange;
  rule: FirewallRuleFact;
}

/** Group that marks the rules of Windows Firewall that WslNet owns. */
export function firewallGroup(): string {
  return 'WslNet';
}

/** The creator of the virtual machine of WSL (microsoft/WSL WslCoreNetworkingSupport.h). */
export function wslCreatorId(): string {
  return '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}';
}

/** What the names of the rules of a group begin with: `WslNet-v4tov4-0.0.0.0`, for UDP `WslNet-mirroredUdp-0.0.0.0`. */
export function ruleGroupName(group: RuleGroup): string {
  const suffix = group.protocol === 'UDP' ? 'Udp' : '';
  return `WslNet-${group.family}${suffix}-${group.listenAddress}`;
}

/** Name by which a rule is found again: `WslNet-v4tov4-0.0.0.0-8080`, `WslNet-v4tov4-0.0.0.0-8000-8010`. */
export function firewallRuleName(group: RuleGroup, ports: PortRange): string {
  return `${ruleGroupName(group)}-${portRangeText(ports)}`;
}

/** A rule whose name is one of ours; nothing for any other one. */
export function readOwnedRule(rule: FirewallRuleFact): OwnedRule | undefined {
  const parts = splitOn(rule.name, '-');
  const count = listLength(parts);
  const prefix = itemAt(parts, 0);
  const table = itemAt(parts, 1);
  const listenAddress = itemAt(parts, 2);
  const first = itemAt(parts, 3);
  if (prefix !== 'WslNet' || table === undefined || listenAddress === undefined || first === undefined || count > 5) {
    return undefined;
  }
  let portsText = first;
  const last = itemAt(parts, 4);
  if (last !== undefined) {
    portsText = `${first}-${last}`;
  }
  const ports = parsePortRange(portsText);
  if (ports === undefined) {
    return undefined;
  }
  if (table === 'mirroredUdp') {
    return { group: { family: 'mirrored', protocol: 'UDP', listenAddress: listenAddress }, ports: ports, rule: rule };
  }
  return { group: { family: table, protocol: 'TCP', listenAddress: listenAddress }, ports: ports, rule: rule };
}

/** The rule that lets in what the forwards of these ports are for, and nothing else. */
export function firewallRuleFor(
  group: RuleGroup,
  ports: PortRange,
  profiles: string[],
  remoteAddress: string[],
): FirewallRule {
  const portsText = portRangeText(ports);
  const localAddress: string[] = [];
  if (!isWildcardAddress(group.listenAddress)) {
    localAddress.push(group.listenAddress);
  }
  // The Hyper-V firewall has no descriptions.
  let description = '';
  if (group.family !== 'mirrored') {
    description = 'Made by WslNet for a port forward to WSL. Remove-WslPortForward removes both.';
  }
  return {
    name: firewallRuleName(group, ports),
    displayName: `WSL port forward ${group.listenAddress}:${portsText} (${group.protocol})`,
    description: description,
    enabled: 'True',
    direction: 'Inbound',
    action: 'Allow',
    protocol: group.protocol,
    localAddress: localAddress,
    localPort: [portsText],
    profile: profiles,
    remoteAddress: remoteAddress,
  };
}

/** Whether a rule of the machine does what a wanted one says, so that nothing has to be changed. */
export function firewallRuleIsAsWanted(existing: FirewallRuleFact, wanted: FirewallRule): boolean {
  return (
    existing.enabled === wanted.enabled &&
    existing.direction === wanted.direction &&
    existing.action === wanted.action &&
    existing.protocol === wanted.protocol &&
    sameTexts(existing.localPort, wanted.localPort) &&
    sameTexts(anyIfEmpty(existing.localAddress), anyIfEmpty(wanted.localAddress)) &&
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
    description: existing.description,
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

/** A rule of ours cut down to some of its ports: everything that somebody may have changed stays. */
export function narrowedRule(owned: OwnedRule, ports: PortRange): FirewallRule {
  const whole = firewallRuleOfFact(owned.rule);
  const made = firewallRuleFor(owned.group, ports, whole.profile, whole.remoteAddress);
  return {
    name: made.name,
    displayName: made.displayName,
    description: whole.description,
    enabled: whole.enabled,
    direction: whole.direction,
    action: whole.action,
    protocol: whole.protocol,
    localAddress: whole.localAddress,
    localPort: made.localPort,
    profile: whole.profile,
    remoteAddress: whole.remoteAddress,
  };
}

/** A text that is the same for rules that differ in nothing but their ports, so that contiguous ports can share one. */
export function ruleSettingsText(rule: FirewallRule): string {
  const profiles = canonicalProfiles(rule.profile);
  const remoteAddress = canonicalRemoteAddresses(rule.remoteAddress);
  return joinTexts(
    [
      rule.description,
      rule.enabled,
      rule.direction,
      rule.action,
      rule.protocol,
      joinTexts(stableSort(rule.localAddress, rule.localAddress), ','),
      joinTexts(profiles, ','),
      joinTexts(stableSort(remoteAddress, remoteAddress), ','),
    ],
    '|',
  );
}

/** Both firewalls show an address filter without addresses as `Any`. */
function anyIfEmpty(addresses: string[]): string[] {
  if (listLength(addresses) === 0) {
    return ['Any'];
  }
  return addresses;
}
