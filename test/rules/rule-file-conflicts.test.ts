/** Conflicts of a rule file, against the obvious way of finding them: each item with each one before it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ForwardRequest } from '../../src/model/requests.js';
import { parsePortRange } from '../../src/rules/port.js';
import { portBlocks } from '../../src/rules/port-blocks.js';
import { ruleFileConflicts } from '../../src/rules/rule-file-conflicts.js';
import type { ListenConflict } from '../../src/rules/rule-file-conflicts.js';

function request(changes: Partial<ForwardRequest>): ForwardRequest {
  return {
    listenPort: ['80'],
    connectPort: undefined,
    listenAddress: '0.0.0.0',
    connectAddress: undefined,
    target: undefined,
    distribution: undefined,
    protocol: 'TCP',
    firewallProfile: [],
    remoteAddress: [],
    noFirewallRule: false,
    user: undefined,
    force: false,
    ...changes,
  };
}

function naive(requests: readonly ForwardRequest[], mode: string): ListenConflict[] {
  const items = requests.flatMap(({ listenPort, listenAddress, protocol, target, connectAddress }, forward) =>
    listenPort.flatMap((text, item) => {
      const ports = parsePortRange(text);
      const toGuest = target === undefined ? connectAddress === undefined : target === 'Guest';
      const isAll = listenAddress === '0.0.0.0' || listenAddress === '*';
      const rule = toGuest && (mode === 'mirrored' || protocol === 'UDP');
      return ports ? [{ forward, item, ports, protocol, isAll, address: isAll ? 'all' : listenAddress, rule }] : [];
    }),
  );
  return items.flatMap((own, index) => {
    const other = items
      .slice(0, index)
      .find(
        (before) =>
          before.protocol === own.protocol &&
          before.ports.first <= own.ports.last &&
          own.ports.first <= before.ports.last &&
          (before.address === own.address || ((before.isAll || own.isAll) && !(before.rule && own.rule))),
      );
    if (other === undefined) return [];
    const same = other.ports.first === own.ports.first && other.ports.last === own.ports.last;
    const how = other.address === own.address ? (same ? 'same' : 'overlap') : 'wildcard';
    return [{ forward: own.forward, item: own.item, otherForward: other.forward, otherItem: other.item, how }];
  });
}

/** Few ports and addresses, so that many meet; and ports anywhere, so that blocks of every size do. */
const ports = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(8)).map(([first, more]) => `${first}-${first + more}`),
  fc
    .tuple(fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 1, max: 65_535 }))
    .map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`),
  fc.constantFrom('1-65535', '32768', '32767-32768', '65535', '0', 'none', '5-3', '80 '),
);
const requests = fc.array(
  fc
    .record({
      listenPort: fc.array(ports, { minLength: 1, maxLength: 3 }),
      listenAddress: fc.constantFrom('0.0.0.0', '*', '192.168.1.10', '192.168.1.11', 'anywhere', ' at 0.0.0.0'),
      protocol: fc.constantFrom('TCP', 'UDP'),
      target: fc.constantFrom(undefined, 'Guest', 'Loopback'),
      connectAddress: fc.constantFrom(undefined, undefined, '192.168.1.20'),
    })
    .map(request),
  { maxLength: 12 },
);

it('are those that comparing each with each finds', () => {
  fc.assert(
    fc.property(requests, fc.constantFrom('', 'nat', 'mirrored', 'consomme'), (all, mode) => {
      expect(ruleFileConflicts(all, mode)).toEqual(naive(all, mode));
    }),
    { numRuns: 5000 },
  );
});

it('are the same for ports that are spread over all of them', () => {
  const spread = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 65_000 }), fc.nat(500))
      .map(([first, more]) => request({ listenPort: [`${first}-${first + more}`] })),
    { minLength: 20, maxLength: 60 },
  );
  fc.assert(
    fc.property(spread, (all) => {
      expect(ruleFileConflicts(all, 'nat')).toEqual(naive(all, 'nat'));
    }),
    { numRuns: 300 },
  );
});

it('cuts a range into blocks that make it up, each once, and lie in those around', () => {
  fc.assert(
    fc.property(fc.nat(65_535), fc.nat(65_535), (one, other) => {
      const range = { first: Math.min(one, other), last: Math.max(one, other) };
      const { own, around } = portBlocks(range);
      const read = (text: string): [number, number] => text.split('/').map(Number) as [number, number];
      const blocks = own.map(read).toSorted(([left], [right]) => left - right);
      let next = range.first;
      for (const [first, size] of blocks) {
        expect(first).toBe(next);
        expect(first % size).toBe(0);
        next = first + size;
      }
      expect(next).toBe(range.last + 1);
      expect(own.length).toBeLessThanOrEqual(32);
      const larger = new Set(around);
      for (const [first, size] of blocks) {
        for (let double = size * 2; double < 65_536; double *= 2) {
          expect(larger).toContain(`${first - (first % double)}/${double}`);
        }
      }
    }),
  );
});
