/** The forwards of a machine with their state: entries of the port proxy, whoever made them, and what WslNet made. */
import type { Facts, ForwardRecord } from '../model/facts.js';
import type { ForwardState, PortForward } from '../model/objects.js';
import type { PortCoverage, Step } from '../model/plan.js';
import { endpointText, parseEndpoint } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { groupOfCoverage } from './firewall-change.js';
import { firewallRuleFor, firewallRuleIsAsWanted } from './firewall-rule.js';
import type { OwnedRule } from './firewall-rule.js';
import type { ForwardFacts, ForwardLookup } from './forward-lookup.js';
import { findForwardRecord, findPortProxy, forwardLookup, listensOn } from './forward-lookup.js';
import { forwardRecordName, isOwnEntry } from './forward-record.js';
import { wantedCoverage } from './forward-step.js';
import { isInNetwork } from './ipv4.js';
import { ownedRuleOfPort } from './owned-rules.js';
import { parsePort } from './port.js';
import { subnetAddresses } from './remote-address.js';
import { indexOf, indexTexts, listLength, positionIn } from './std/index.js';
import { containsText, joinTexts } from './text.js';

/** What the list is made from. */
export type ListFacts = ForwardFacts & Pick<Facts, 'wsl' | 'ipHelperRunning' | 'hostAddresses'>;

/** An entry of the port proxy, or a forward of WslNet that has none: it needs none, or somebody removed it. */
export interface KnownEntry {
  family: string;
  protocol: string;
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
  const lookup = forwardLookup(facts);
  const forwards: PortForward[] = [];
  for (const entry of knownEntries(facts, lookup)) {
    forwards.push(forwardOfEntry(entry, facts, lookup));
  }
  return forwards;
}

/** What steps are about, as the machine has it now; a step that removes has its own results. */
export function resultsOfSteps(steps: Step[], facts: ListFacts): PortForward[] {
  const results: PortForward[] = [];
  const names: string[] = [];
  for (const step of steps) {
    for (const removed of step.results) {
      results.push(removed);
    }
    for (const name of step.names) {
      names.push(name);
    }
  }
  const wanted = indexTexts(names);
  const lookup = forwardLookup(facts);
  for (const entry of knownEntries(facts, lookup)) {
    if (positionIn(wanted, forwardRecordName(entry.family, entry.protocol, entry.name)) >= 0) {
      results.push(forwardOfEntry(entry, facts, lookup));
    }
  }
  return results;
}

/** The entries of the port proxy, and the forwards of WslNet that are not among them. */
export function knownEntries(facts: Pick<Facts, 'portProxies' | 'forwards'>, lookup: ForwardLookup): KnownEntry[] {
  const known: KnownEntry[] = [];
  for (const entry of facts.portProxies) {
    known.push({ family: entry.family, protocol: 'TCP', name: entry.name, data: entry.data, stored: true });
  }
  for (const record of facts.forwards) {
    const entry = entryOfRecord(record);
    if (record.family === 'mirrored' || findPortProxy(facts, lookup, entry.family, entry.name) === undefined) {
      known.push(entry);
    }
  }
  return known;
}

/** What WslNet made for a forward, as if it were not among the stored entries. */
export function entryOfRecord(record: ForwardRecord): KnownEntry {
  let data = '';
  if (record.family !== 'mirrored') {
    data = endpointText(record.connectAddress, record.connectPort);
  }
  const name = endpointText(record.listenAddress, record.listenPort);
  return { family: record.family, protocol: record.protocol, name: name, data: data, stored: false };
}

/** How an entry is listed: its table and its stored texts. */
export function entryText(entry: KnownEntry): string {
  if (entry.family === 'mirrored') {
    return `${entry.family} ${entry.protocol} ${entry.name}`;
  }
  return `${entry.family} ${entry.name} -> ${entry.data}`;
}

/** One entry as a forward. */
export function forwardOfEntry(entry: KnownEntry, facts: ListFacts, lookup: ForwardLookup): PortForward {
  const listen = parseEndpoint(entry.name);
  const connect = parseEndpoint(entry.data);
  const listenPort = parsePort(listen.portText);
  const record = findForwardRecord(facts, lookup, forwardRecordName(entry.family, entry.protocol, entry.name));
  const isMirrored = entry.family === 'mirrored';
  const managed = isMirrored || isOwnEntry(record, entry.data);
  const mechanism = isMirrored ? 'HyperVFirewall' : 'PortProxy';
  const family = isMirrored ? '' : entry.family;
  let target = 'Address';
  let distribution = '';
  let connectPort = parsePort(connect.portText);
  if (record !== undefined && managed) {
    target = record.target;
    distribution = record.distribution;
    connectPort = record.connectPort;
  }
  let ruleName = '';
  let profiles: string[] = [];
  let remoteAddress: string[] = [];
  if (listenPort !== undefined) {
    const group = { family: entry.family, protocol: entry.protocol, listenAddress: listen.address };
    const owned = ownedRuleOfPort(lookup.rules, group, listenPort);
    if (owned !== undefined) {
      ruleName = owned.rule.name;
      profiles = owned.rule.profile;
      remoteAddress = owned.rule.remoteAddress;
      if (record !== undefined && managed) {
        // In the words of the one who asked, where the rule says the same: LocalSubnet may stand there as networks.
        const wanted = wantedCoverage(record, subnetAddresses(facts));
        if (ruleSaysWhatIsWanted(owned, wanted)) {
          profiles = record.firewallProfile;
          remoteAddress = record.remoteAddress;
        }
      }
    }
  }
  let judged: StateWithReason = {
    state: 'Missing',
    reason: 'Somebody removed the entry without WslNet. Run Update-WslPortForward, or remove the forward.',
  };
  if (record !== undefined && isMirrored) {
    judged = judgeMirrored(record, facts, lookup);
  } else if (entry.stored) {
    judged = judgeProxy(entry.family, listen, connect, record, facts, lookup);
  }
  return {
    listenAddress: listen.address,
    listenPort: listenPort,
    listenPortText: listen.portText,
    connectAddress: connect.address,
    connectPort: connectPort,
    protocol: entry.protocol,
    mechanism: mechanism,
    family: family,
    target: target,
    distribution: distribution,
    managed: managed,
    state: judged.state,
    stateReason: judged.reason,
    firewallProfile: profiles,
    remoteAddress: remoteAddress,
    firewallRule: ruleName,
    entry: entryText(entry),
  };
}

/** The state of an entry of the port proxy, as far as Windows alone can tell. */
export function judgeProxy(
  family: string,
  listen: Endpoint,
  connect: Endpoint,
  record: ForwardRecord | undefined,
  facts: Pick<Facts, 'ipHelperRunning' | 'wsl'>,
  lookup: ForwardLookup,
): StateWithReason {
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
  if (!listensOn(lookup, family, listen.address, listenPort)) {
    return {
      state: 'NotListening',
      reason: 'IP Helper has not opened the port: it did not load the entry, or the port is taken.',
    };
  }
  const guestAddresses = guestAddressesNow(record, facts);
  const inNetwork = isInNetwork(connect.address, facts.wsl.natNetwork);
  if (inNetwork && listLength(guestAddresses) > 0 && !containsText(guestAddresses, connect.address)) {
    return { state: 'Stale', reason: `The guest's address is ${joinTexts(guestAddresses, ' or ')} now.` };
  }
  return { state: 'Active', reason: '' };
}

/** The NAT addresses that guests have: that of the forward's own account, or those of all accounts. */
function guestAddressesNow(record: ForwardRecord | undefined, facts: Pick<Facts, 'wsl'>): string[] {
  const own: string[] = [];
  const all: string[] = [];
  for (const owner of facts.wsl.owners) {
    if (owner.natIpAddress !== '') {
      all.push(owner.natIpAddress);
      if (record !== undefined) {
        if (record.owner === owner.sid) {
          own.push(owner.natIpAddress);
        }
      }
    }
  }
  if (listLength(own) > 0) {
    return own;
  }
  return all;
}

/** The state of a forward that is a rule of the Hyper-V firewall. */
function judgeMirrored(
  record: ForwardRecord,
  facts: Pick<Facts, 'hostAddresses' | 'wsl'>,
  lookup: ForwardLookup,
): StateWithReason {
  if (listLength(record.firewallProfile) === 0) {
    return { state: 'Active', reason: '' };
  }
  const wanted = wantedCoverage(record, subnetAddresses(facts));
  const owned = ownedRuleOfPort(lookup.rules, groupOfCoverage(wanted), wanted.port);
  if (owned === undefined) {
    return {
      state: 'Missing',
      reason: 'Somebody removed the rule without WslNet. Run Update-WslPortForward, or remove the forward.',
    };
  }
  if (ruleSaysWhatIsWanted(owned, wanted)) {
    return { state: 'Active', reason: '' };
  }
  return {
    state: 'Stale',
    reason: `The rule ${owned.rule.name} does not say what was asked for, or not for the networks that this computer has now. Run Update-WslPortForward.`,
  };
}

/** Whether a rule lets in what is wanted for one of its ports. */
function ruleSaysWhatIsWanted(owned: OwnedRule, wanted: PortCoverage): boolean {
  const rule = firewallRuleFor(owned.group, owned.ports, wanted.profile, wanted.remoteAddress);
  return firewallRuleIsAsWanted(owned.rule, rule);
}
