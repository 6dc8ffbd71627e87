/** Operations and their inverses. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '../../src/model/operations.js';
import { describeOperation } from '../../src/rules/describe-operation.js';
import { inverseOperation } from '../../src/rules/inverse-operation.js';

const name = fc.constantFrom('0.0.0.0/80', '*/443', '192.168.1.10/22');
const data = fc.constantFrom('172.21.101.146/80', '127.0.0.1/22', 'host/1');

/** The port proxy as a map: what an operation does to it. */
function apply(state: Map<string, string>, operation: Operation): Map<string, string> {
  const next = new Map(state);
  if (operation.kind === 'portProxy.set') next.set(operation.name, operation.data);
  if (operation.kind === 'portProxy.remove') next.delete(operation.name);
  return next;
}

it('the inverses in reverse order restore the port proxy, whatever was done', () => {
  const action = fc.record({ remove: fc.boolean(), name, data });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, data)), fc.array(action), (initial, actions) => {
      const before = new Map<string, string>(initial);
      let state = before;
      const undo: Operation[] = [];
      for (const { remove, name: key, data: value } of actions) {
        const previous = state.get(key);
        const operation: Operation | undefined = remove
          ? previous === undefined
            ? undefined
            : { kind: 'portProxy.remove', family: 'v4tov4', name: key, previous }
          : { kind: 'portProxy.set', family: 'v4tov4', name: key, data: value, previous };
        if (operation === undefined) continue;
        undo.unshift(inverseOperation(operation));
        state = apply(state, operation);
      }
      expect(undo.reduce(apply, state)).toEqual(before);
    }),
  );
});

it('a port proxy is described as the netsh command that people know', () => {
  const operation: Operation = {
    kind: 'portProxy.set',
    family: 'v4tov4',
    name: '0.0.0.0/8080',
    data: '172.21.101.146/80',
    previous: undefined,
  };
  expect(describeOperation(operation)).toBe(
    'netsh interface portproxy set v4tov4 listenaddress=0.0.0.0 listenport=8080 connectaddress=172.21.101.146 connectport=80',
  );
  expect(describeOperation(inverseOperation(operation))).toBe(
    'netsh interface portproxy delete v4tov4 listenaddress=0.0.0.0 listenport=8080',
  );
});
