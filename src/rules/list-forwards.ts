/** The port proxy of Windows as a list of forwards with their state. */
import type { Facts, FirewallRuleFact, ForwardRecord, Listener } from '../model/facts.js';
import type { ForwardState, PortForward } from '../model/objects.js';
import { endpointText, isWildcardAddress, parseEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { findFirewallRule, firewallRuleName } from './firewall-rule.js';
import { findForwardRecord, isOwnEntry } from './forward-record.js';
import { isInNetwork, looksLikeIPv6, parseIPv4 } from './ipv4.js';
import { parsePort } from './port.js';
import { indexOf } from './std/index.js';

/** What the list is made from. */
export type ListFacts = Pick<
  Facts,
  'portProxies' | 'forwards' | 'wsl' | 'ipHelperRunning' | 'listeners' | 'firewallRules'
>;

/** An entry of the port proxy, or one that is missing from it although WslNet made it. */
export interface KnownEntry {
  family: string;
  name: string;
  data: string;
  stored: boolean;
}

/** A state and the sentence that says why. */
export interface StateWithReason {
  state: ForwardState;
  reason: string;
}

/** Every entry of the port proxy, whoever made it, in the order of the registry; then managed forwards without one. */
export function listForwards(facts: ListFacts): PortForward[] {
  const forwards: PortForward[] = [];
  for (const entry of knownEntries(facts)) {
    forwards.push(forwardOfEntry(entry, facts));
  }
  return forwards;
}

/** The entries of the port proxy, and those that WslNet made and somebody else removed. */
export function knownEntries(facts: Pick<Facts, 'portProxies' | 'forwards'>): KnownEntry[] {
  const known: KnownEntry[] = [];
  for (const entry of facts.portProxies) {
    known.push({ family: entry.family, name: entry.name, data: entry.data, stored: true });
  }
  for (const record of facts.forwards) {
    const name = endpointText(record.listenAddress, record.listenPort);
    let stored = false;
    for (const entry of facts.portProxies) {
      if (entry.family === record.family && entry.name === name) {
        stored = true;
      }
    }
    if (!stored) {
      known.push({
        family: record.family,
        name: name,
        data: endpointText(record.connectAddress, record.connectPort),
        stored: false,
      });
    }
  }
  return known;
}

/** One entry as a forward. */
export function forwardOfEntry(entry: KnownEntry, facts: ListFacts): PortForward {
  const listen = parseEndpoint(entry.name);
  const connect = parseEndpoint(entry.data);
  const listenPort = parsePort(listen.portText);
  let judged: StateWithReason = {
    state: 'Missing',
    reason: 'Somebody removed the entry without WslNet. Add the forward again, or remove it.',
  };
  if (entry.stored) {
    judged = judgeForward(entry.family, listen, connect, facts);
  }
  let record: ForwardRecord | undefined = undefined;
  let rule: FirewallRuleFact | undefined = undefined;
  if (listenPort !== undefined) {
    record = findForwardRecord(facts.forwards, entry.family, listen.address, listenPort);
    rule = findFirewallRule(facts.firewallRules, firewallRuleName(entry.family, listen.address, listen.portText));
  }
  let target = '';
  let distribution = '';
  const managed = isOwnEntry(record, entry.data);
  if (record !== undefined && managed) {
    target = record.target;
    distribution = record.distribution;
  }
  let ruleName = '';
  let profiles: string[] = [];
  let remoteAddress: string[] = [];
  if (rule !== undefined) {
    ruleName = rule.name;
    profiles = rule.profile;
    remoteAddress = rule.remoteAddress;
  }
  return {
    listenAddress: listen.address,
    listenPort: listenPort,
    connectAddress: connect.address,
    connectPort: parsePort(connect.portText),
    protocol: 'TCP',
    family: entry.family,
    target: target,
    distribution: distribution,
    managed: managed,
    state: judged.state,
    stateReason: judged.reason,
    firewallProfile: profiles,
    remoteAddress: remoteAddress,
    firewallRule: ruleName,
    entry: `${entry.name} -> ${entry.data}`,
  };
}

/** The state of an entry, as far as Windows alone can tell. */
export function judgeForward(family: string, listen: Endpoint, connect: Endpoint, facts: ListFacts): StateWithReason {
  const listenPort = parsePort(listen.portText);
  if (listenPort === undefined) {
    return { state: 'Invalid', reason: `'${listen.portText}' is not a port, so IP Helper ignores the entry.` };
  }
  if (parsePort(connect.portText) === undefined) {
    return { state: 'Invalid', reason: `'${connect.portText}' is not a port, so IP Helper ignores the entry.` };
  }
  if (connect.address === '' || indexOf(connect.address, ' ', 0) >= 0) {
    return {
      state: 'Invalid',
      reason: `'${connect.address}' is not one clean address, so IP Helper cannot connect to it.`,
    };
  }
  if (!facts.ipHelperRunning) {
    return { state: 'ServiceStopped', reason: 'The service IP Helper (iphlpsvc) is not running.' };
  }
  if (!listensOn(facts.listeners, family, listen.address, listenPort)) {
    return {
      state: 'NotListening',
      reason: 'IP Helper has not opened the port: it did not load the entry, or the port is taken.',
    };
  }
  const guestNow = facts.wsl.natIpAddress;
  if (guestNow !== '' && connect.address !== guestNow && isInNetwork(connect.address, facts.wsl.natNetwork)) {
    return { state: 'Stale', reason: `The guest's address is ${guestNow} now.` };
  }
  return { state: 'Active', reason: '' };
}

/** Whether Windows listens as an entry of the port proxy asks. */
export function listensOn(listeners: Listener[], family: string, address: string, port: number): boolean {
  const onIPv6 = family === 'v6tov4' || family === 'v6tov6';
  for (const listener of listeners) {
    if (listener.port === port && looksLikeIPv6(listener.address) === onIPv6) {
      if (listener.address === address) {
        return true;
      }
      if (listener.address === '0.0.0.0' && isWildcardAddress(address)) {
        return true;
      }
      // `*` in the IPv6 tables and host names: the address that was opened cannot be told from the text.
      if (parseIPv4(address) === undefined && (onIPv6 || address !== '*')) {
        return true;
      }
    }
  }
  return false;
}
