/** Firewall rules from wishes for ports: after any history, exactly the ports that are wanted are open, in contiguous rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirewallRuleFact } from '../../src/model/facts.js';
import type { FirewallRule, Operation } from '../../src/model/operations.js';
import type { PortCoverage } from '../../src/model/plan.js';
import { firewallOperations } from '../../src/rules/firewall-change.js';
import { readOwnedRule } from '../../src/rules/firewall-rule.js';
import { ownedRules } from '../../src/rules/owned-rules.js';

/** What the firewalls hold, by the names of the rules. */
type Machine = Map<string, FirewallRule>;

const factsOf = (machine: Machine): { firewallRules: FirewallRuleFact[]; hyperVRules: FirewallRuleFact[] } => {
  const facts = [...machine.values()].map((rule) => ({
    ...rule,
    localAddress: rule.localAddress.length > 0 ? rule.localAddress : ['Any'],
  }));
  const isMirrored = (rule: FirewallRuleFact): boolean => rule.name.includes('-mirrored');
  return { firewallRules: facts.filter((rule) => !isMirrored(rule)), hyperVRules: facts.filter(isMirrored) };
};

/** Executes as Windows does: a name that is taken is an error, and so is the removal of nothing. */
function execute(machine: Machine, operations: Operation[]): void {
  for (const operation of operations) {
    if (operation.kind === 'firewall.add' || operation.kind === 'hyperV.add') {
      expect(machine.has(operation.rule.name)).toBe(false);
      expect(operation.kind === 'hyperV.add').toBe(operation.rule.name.includes('-mirrored'));
      machine.set(operation.rule.name, operation.rule);
    } else if (operation.kind === 'firewall.remove' || operation.kind === 'hyperV.remove') {
      expect(machine.delete(operation.rule.name)).toBe(true);
    }
  }
}

const change = (machine: Machine, coverage: PortCoverage[]): Operation[] => {
  const operations = firewallOperations(coverage, ownedRules(factsOf(machine)));
  execute(machine, operations);
  return operations;
};

const wish = fc.record({
  family: fc.constantFrom('v4tov4', 'mirrored'),
  protocol: fc.constant('TCP'),
  listenAddress: fc.constantFrom('0.0.0.0', '192.168.1.10'),
  port: fc.integer({ min: 8000, max: 8008 }),
  profile: fc.constantFrom<string[][]>([], ['Private'], ['Domain', 'Private']),
  remoteAddress: fc.constantFrom<string[][]>(['LocalSubnet'], ['10.0.0.0/8']),
});
const keyOf = (one: PortCoverage): string => `${one.family} ${one.listenAddress} ${one.port}`;
const wishes = fc.uniqueArray(wish, { selector: keyOf, maxLength: 12 });

/** The settings of each open port, from the rules themselves. */
function openPorts(machine: Machine): Record<string, string> {
  const open: Record<string, string> = {};
  for (const rule of machine.values()) {
    const { group, ports } = readOwnedRule({ ...rule })!;
    expect(rule.localPort).toEqual([ports.first === ports.last ? `${ports.first}` : `${ports.first}-${ports.last}`]);
    for (let port = ports.first; port <= ports.last; port++) {
      const key = `${group.family} ${group.listenAddress} ${port}`;
      expect(open).not.toHaveProperty([key]);
      open[key] = `${rule.profile.join(',')} ${rule.remoteAddress.join(',')}`;
    }
  }
  return open;
}

describe('firewallOperations', () => {
  it('opens exactly what the last wish for each port says, whatever the history', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 6 }), (history) => {
        const machine: Machine = new Map();
        const expected: Record<string, string> = {};
        for (const coverage of history) {
          change(machine, coverage);
          for (const one of coverage) {
            if (one.profile.length === 0) delete expected[keyOf(one)];
            else expected[keyOf(one)] = `${one.profile.join(',')} ${one.remoteAddress.join(',')}`;
          }
          expect(openPorts(machine)).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(wishes, (coverage) => {
        const machine: Machine = new Map();
        change(machine, coverage);
        expect(change(machine, coverage)).toEqual([]);
      }),
    );
  });

  it('makes one rule for contiguous ports of one call, in whatever order', () => {
    const ports = fc.shuffledSubarray([8000, 8001, 8002, 8003, 8004], { minLength: 5 });
    fc.assert(
      fc.property(ports, (order) => {
        const machine: Machine = new Map();
        const settings = { profile: ['Private'], remoteAddress: ['LocalSubnet'] };
        change(
          machine,
          order.map((port) => ({
            family: 'v4tov4',
            protocol: 'TCP',
            listenAddress: '0.0.0.0',
            port,
            ...settings,
          })),
        );
        expect([...machine.keys()]).toEqual(['WslNet-v4tov4-0.0.0.0-8000-8004']);
      }),
    );
  });

  it('keeps what somebody changed in the rest of a rule that is taken apart', () => {
    const machine: Machine = new Map();
    const of = (port: number, profile: string[]): PortCoverage => ({
      family: 'v4tov4',
      protocol: 'TCP',
      listenAddress: '0.0.0.0',
      port,
      profile,
      remoteAddress: ['LocalSubnet'],
    });
    change(machine, [of(80, ['Private']), of(81, ['Private']), of(82, ['Private'])]);
    const rule = machine.get('WslNet-v4tov4-0.0.0.0-80-82')!;
    machine.set(rule.name, { ...rule, action: 'Block', description: 'Closed by order of the security team.' });
    change(machine, [of(81, [])]);
    expect([...machine.values()].map(({ name, action, description }) => [name, action, description])).toEqual([
      ['WslNet-v4tov4-0.0.0.0-80', 'Block', 'Closed by order of the security team.'],
      ['WslNet-v4tov4-0.0.0.0-82', 'Block', 'Closed by order of the security team.'],
    ]);
  });
});
