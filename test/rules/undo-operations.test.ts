/** A plan that is cut off anywhere is taken back from what the machine shows, and what others changed since stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirewallRuleFact, ForwardRecord } from '../../src/model/facts.js';
import type { FirewallRule, Operation } from '../../src/model/operations.js';
import type { ReadBackFacts } from '../../src/rules/read-back.js';
import { readBackFailure } from '../../src/rules/read-back.js';
import { undoOperations } from '../../src/rules/undo-operations.js';

const factOf = (rule: FirewallRule): FirewallRuleFact => ({
  ...rule,
  localAddress: rule.localAddress.length > 0 ? rule.localAddress : ['Any'],
});

const recordOf = (port: number, connectAddress: string): ForwardRecord => ({
  family: 'v4tov4',
  protocol: 'TCP',
  listenAddress: '0.0.0.0',
  listenPort: port,
  connectAddress,
  connectPort: port,
  target: 'Guest',
  distribution: '',
  owner: '',
  firewallProfile: ['Private'],
  remoteAddress: ['LocalSubnet'],
});

const ruleOf = (name: string, action: string): FirewallRule => ({
  name,
  displayName: name,
  description: '',
  enabled: 'True',
  direction: 'Inbound',
  action,
  protocol: 'TCP',
  localAddress: [],
  localPort: ['80'],
  profile: ['Private'],
  remoteAddress: ['LocalSubnet'],
});

/** Executes one operation as the machine does: removing what is not there is content, adding what is there is an error. */
function execute(facts: ReadBackFacts, operation: Operation): void {
  const drop = <Item>(list: Item[], matches: (item: Item) => boolean): void => {
    const place = list.findIndex(matches);
    if (place >= 0) list.splice(place, 1);
  };
  switch (operation.kind) {
    case 'portProxy.set':
    case 'portProxy.remove': {
      const { family, name } = operation;
      drop(facts.portProxies, (entry) => entry.family === family && entry.name === name);
      if (operation.kind === 'portProxy.set') facts.portProxies.push({ family, name, data: operation.data });
      break;
    }
    case 'firewall.add':
      if (facts.firewallRules.some((rule) => rule.name === operation.rule.name)) throw new Error('the name is taken');
      facts.firewallRules.push(factOf(operation.rule));
      break;
    case 'firewall.remove':
      drop(facts.firewallRules, (rule) => rule.name === operation.rule.name);
      break;
    case 'hyperV.add':
      facts.hyperVRules.push(factOf(operation.rule));
      break;
    case 'hyperV.remove':
      drop(facts.hyperVRules, (rule) => rule.name === operation.rule.name);
      break;
    case 'forward.record':
    case 'forward.forget': {
      const port = Number(operation.name.split('/').at(-1));
      drop(facts.forwards, (record) => record.listenPort === port);
      if (operation.kind === 'forward.record') facts.forwards.push(operation.record);
      break;
    }
    case 'service.start':
      facts.ipHelperRunning = true;
      break;
    case 'service.stop':
      facts.ipHelperRunning = false;
      break;
  }
}

const sorted = (facts: ReadBackFacts): unknown => {
  const byText = <Item>(list: Item[]): Item[] =>
    list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return {
    ...facts,
    portProxies: byText(facts.portProxies),
    forwards: byText(facts.forwards),
    firewallRules: byText(facts.firewallRules),
    hyperVRules: byText(facts.hyperVRules),
  };
};

/** A machine with some forwards, and a plan of every kind of operation that fits it. */
const situation = fc
  .record({
    running: fc.boolean(),
    old: fc.uniqueArray(fc.integer({ min: 80, max: 84 }), { maxLength: 3 }),
    set: fc.uniqueArray(fc.integer({ min: 80, max: 84 }), { maxLength: 4 }),
    remove: fc.uniqueArray(fc.integer({ min: 80, max: 84 }), { maxLength: 2 }),
    action: fc.constantFrom('Allow', 'Block'),
  })
  .map(({ running, old, set, remove, action }) => {
    const facts: ReadBackFacts = {
      portProxies: old.map((port) => ({ family: 'v4tov4', name: `0.0.0.0/${port}`, data: `10.0.0.1/${port}` })),
      forwards: old.map((port) => recordOf(port, '10.0.0.1')),
      firewallRules: old.map((port) => factOf(ruleOf(`WslNet-v4tov4-0.0.0.0-${port}`, action))),
      hyperVRules: [],
      listeners: [],
      configFiles: [],
      ipHelperRunning: running,
    };
    const operations: Operation[] = running ? [] : [{ kind: 'service.start', name: 'iphlpsvc' }];
    for (const port of remove.filter((one) => !set.includes(one) && old.includes(one))) {
      operations.push(
        { kind: 'portProxy.remove', family: 'v4tov4', name: `0.0.0.0/${port}`, previous: `10.0.0.1/${port}` },
        { kind: 'firewall.remove', rule: ruleOf(`WslNet-v4tov4-0.0.0.0-${port}`, action) },
        { kind: 'forward.forget', name: `v4tov4/0.0.0.0/${port}`, previous: recordOf(port, '10.0.0.1') },
      );
    }
    for (const port of set) {
      const isOld = old.includes(port);
      const previous = isOld ? `10.0.0.1/${port}` : undefined;
      operations.push({
        kind: 'portProxy.set',
        family: 'v4tov4',
        name: `0.0.0.0/${port}`,
        data: `10.0.0.2/${port}`,
        previous,
      });
      const name = `WslNet-v4tov4-0.0.0.0-${port}`;
      // One of its name with other settings takes the place of the old one.
      if (isOld) operations.push({ kind: 'firewall.remove', rule: ruleOf(name, action) });
      operations.push({ kind: 'firewall.add', rule: { ...ruleOf(name, 'Allow'), remoteAddress: ['Any'] } });
      operations.push({
        kind: 'forward.record',
        name: `v4tov4/0.0.0.0/${port}`,
        record: recordOf(port, '10.0.0.2'),
        previous: isOld ? recordOf(port, '10.0.0.1') : undefined,
      });
    }
    return { facts, operations };
  });

describe('undoOperations', () => {
  it('puts the machine back from wherever the plan was cut off, and so does doing it twice', () => {
    fc.assert(
      fc.property(situation, fc.nat(), fc.nat(), ({ facts, operations }, cut, cutAgain) => {
        const before = sorted(facts);
        const machine = structuredClone(facts);
        for (const operation of operations.slice(0, cut % (operations.length + 1))) execute(machine, operation);
        // The recovery itself may be cut off, and begins anew from what there is then.
        const inverses = undoOperations(operations, structuredClone(machine));
        for (const operation of inverses.slice(0, cutAgain % (inverses.length + 1))) execute(machine, operation);
        for (const operation of undoOperations(operations, structuredClone(machine))) execute(machine, operation);
        expect(sorted(machine)).toEqual(before);
        expect(undoOperations(operations, machine)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves alone what somebody else has changed since', () => {
    const operations: Operation[] = [
      { kind: 'portProxy.set', family: 'v4tov4', name: '0.0.0.0/80', data: '10.0.0.2/80', previous: undefined },
    ];
    const facts: ReadBackFacts = {
      portProxies: [{ family: 'v4tov4', name: '0.0.0.0/80', data: '10.9.9.9/80' }],
      forwards: [],
      firewallRules: [],
      hyperVRules: [],
      listeners: [],
      configFiles: [],
      ipHelperRunning: true,
    };
    expect(undoOperations(operations, facts)).toEqual([]);
  });
});

describe('readBackFailure', () => {
  it('finds every operation that the machine does not show, and none that it does', () => {
    fc.assert(
      fc.property(situation, fc.nat(), ({ facts, operations }, skip) => {
        const machine = structuredClone(facts);
        for (const operation of operations) execute(machine, operation);
        expect(readBackFailure(operations, machine)).toBeUndefined();
        // Without the removal of a rule, one of its name could not be added.
        const removable = operations.filter(({ kind }) => kind !== 'firewall.remove');
        fc.pre(removable.length > 0);
        const missing = operations.indexOf(removable[skip % removable.length]!);
        const partial = structuredClone(facts);
        operations.forEach((operation, index) => index !== missing && execute(partial, operation));
        expect(readBackFailure(operations, partial)?.id).toBe('OperationFailed');
      }),
    );
  });
});
