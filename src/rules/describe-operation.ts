/** Operations in the words of the commands that people know, for -WhatIf, -Confirm, errors and the plan of a script. */
import type { FirewallRule, Operation, WriteConfig } from '../model/operations.js';
import { isBookKeeping } from './combined-operations.js';
import { parseEndpoint } from './endpoint.js';
import { parsePort } from './port.js';
import { listLength, valueOr } from './std/index.js';
import { joinTexts } from './text.js';

/** One operation as the command that would do it. */
export function describeOperation(operation: Operation): string {
  switch (operation.kind) {
    case 'portProxy.set': {
      const listen = parseEndpoint(operation.name);
      const connect = parseEndpoint(operation.data);
      return `netsh interface portproxy set ${operation.family} listenaddress=${listen.address} listenport=${listen.portText} connectaddress=${connect.address} connectport=${connect.portText}`;
    }
    case 'portProxy.remove': {
      const listen = parseEndpoint(operation.name);
      return `netsh interface portproxy delete ${operation.family} listenaddress=${listen.address} listenport=${listen.portText}`;
    }
    case 'firewall.add':
      return `New-NetFirewallRule ${describeRule(operation.rule)}`;
    case 'firewall.remove':
      return `Remove-NetFirewallRule ${operation.rule.name}`;
    case 'hyperV.add':
      return `New-NetFirewallHyperVRule ${describeRule(operation.rule)}`;
    case 'hyperV.remove':
      return `Remove-NetFirewallHyperVRule ${operation.rule.name}`;
    case 'forward.record':
      return `remember ${operation.name} as managed by WslNet`;
    case 'forward.forget':
      return `forget ${operation.name}`;
    case 'service.start':
      return `Start-Service ${operation.name}`;
    case 'service.stop':
      return `Stop-Service ${operation.name}`;
    case 'config.write':
      return describeConfigWrite(operation);
    case 'config.backUp':
      return `copy it to ${operation.backup}`;
    case 'config.dropBackup':
      return `remove ${operation.backup}`;
    default:
      return '';
  }
}

/** Operations as one line, without WslNet's own book-keeping; a run of entries for contiguous ports is said once. */
export function describeOperations(operations: Operation[]): string {
  const described: string[] = [];
  let lastPort = 0;
  let lastShape = '';
  let runLength = 0;
  for (const operation of operations) {
    if (isBookKeeping(operation)) {
      continue;
    }
    const port = portOfOperation(operation);
    const shape = shapeOfOperation(operation);
    if (port > 0 && shape === lastShape && port === lastPort + 1) {
      runLength = runLength + 1;
    } else {
      if (runLength > 0) {
        described.push(`the same for each port up to ${lastPort}`);
      }
      described.push(describeOperation(operation));
      runLength = 0;
    }
    lastPort = port;
    lastShape = shape;
  }
  if (runLength > 0) {
    described.push(`the same for each port up to ${lastPort}`);
  }
  return joinTexts(described, '; ');
}

/** The lines that change, before and after. */
function describeConfigWrite(operation: WriteConfig): string {
  if (listLength(operation.changes) > 0) {
    return joinTexts(operation.changes, '; ');
  }
  if (!operation.content.exists) {
    return `remove ${operation.path}`;
  }
  return `write ${operation.path} as it was before`;
}

/** What a rule lets in. */
function describeRule(rule: FirewallRule): string {
  return `${rule.name} (${rule.protocol} ${joinTexts(rule.localPort, ', ')} from ${joinTexts(rule.remoteAddress, ', ')} on ${joinTexts(rule.profile, ', ')})`;
}

/** The listen port that an operation on the port proxy is for; 0 for every other one. */
function portOfOperation(operation: Operation): number {
  switch (operation.kind) {
    case 'portProxy.set':
    case 'portProxy.remove':
      return valueOr(parsePort(parseEndpoint(operation.name).portText), 0);
    default:
      return 0;
  }
}

/** What operations of one run have in common: everything but the port. */
function shapeOfOperation(operation: Operation): string {
  switch (operation.kind) {
    case 'portProxy.set': {
      const listen = parseEndpoint(operation.name);
      const connect = parseEndpoint(operation.data);
      const listenPort = valueOr(parsePort(listen.portText), 0);
      const distance = valueOr(parsePort(connect.portText), 0) - listenPort;
      return `set ${operation.family} ${listen.address} ${connect.address} ${distance}`;
    }
    case 'portProxy.remove':
      return `remove ${operation.family} ${parseEndpoint(operation.name).address}`;
    default:
      return '';
  }
}
