/** What undoes an operation. */
import type { Operation } from '../model/operations.js';

/** The operation that puts the machine back to where it was before this one. */
export function inverseOperation(operation: Operation): Operation {
  switch (operation.kind) {
    case 'portProxy.set': {
      const previous = operation.previous;
      if (previous === undefined) {
        return { kind: 'portProxy.remove', family: operation.family, name: operation.name, previous: operation.data };
      }
      return {
        kind: 'portProxy.set',
        family: operation.family,
        name: operation.name,
        data: previous,
        previous: operation.data,
      };
    }
    case 'portProxy.remove':
      return {
        kind: 'portProxy.set',
        family: operation.family,
        name: operation.name,
        data: operation.previous,
        previous: undefined,
      };
    case 'firewall.add':
      return { kind: 'firewall.remove', rule: operation.rule };
    case 'firewall.remove':
      return { kind: 'firewall.add', rule: operation.rule };
    case 'hyperV.add':
      return { kind: 'hyperV.remove', rule: operation.rule };
    case 'hyperV.remove':
      return { kind: 'hyperV.add', rule: operation.rule };
    case 'forward.record': {
      const previous = operation.previous;
      if (previous === undefined) {
        return { kind: 'forward.forget', name: operation.name, previous: operation.record };
      }
      return { kind: 'forward.record', name: operation.name, record: previous, previous: operation.record };
    }
    case 'forward.forget':
      return { kind: 'forward.record', name: operation.name, record: operation.previous, previous: undefined };
    case 'service.start':
      return { kind: 'service.stop', name: operation.name };
    case 'service.stop':
      return { kind: 'service.start', name: operation.name };
    case 'config.write':
      return {
        kind: 'config.write',
        path: operation.path,
        distribution: operation.distribution,
        sid: operation.sid,
        content: operation.previous,
        previous: operation.content,
        changes: [],
      };
    case 'config.backUp':
      return {
        kind: 'config.dropBackup',
        path: operation.path,
        distribution: operation.distribution,
        sid: operation.sid,
        backup: operation.backup,
        content: operation.content,
      };
    case 'config.dropBackup':
      return {
        kind: 'config.backUp',
        path: operation.path,
        distribution: operation.distribution,
        sid: operation.sid,
        backup: operation.backup,
        content: operation.content,
      };
    default:
      return operation;
  }
}
