/** Operations in the words of the commands that people know, for -WhatIf, -Confirm, errors and the plan of a script. */
import type { Operation } from '../model/operations.js';
import { parseEndpoint } from './endpoint.js';
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
      return `New-NetFirewallRule ${operation.rule.name} (${operation.rule.protocol} ${joinTexts(operation.rule.localPort, ', ')} from ${joinTexts(operation.rule.remoteAddress, ', ')} on ${joinTexts(operation.rule.profile, ', ')})`;
    case 'firewall.remove':
      return `Remove-NetFirewallRule ${operation.rule.name}`;
    case 'forward.record':
      return `remember ${operation.name} as managed by WslNet`;
    case 'forward.forget':
      return `forget ${operation.name}`;
    case 'service.start':
      return `Start-Service ${operation.name}`;
    case 'service.stop':
      return `Stop-Service ${operation.name}`;
    default:
      return '';
  }
}

/** Operations as one line, without WslNet's own book-keeping. */
export function describeOperations(operations: Operation[]): string {
  const described: string[] = [];
  for (const operation of operations) {
    if (operation.kind !== 'forward.record' && operation.kind !== 'forward.forget') {
      described.push(describeOperation(operation));
    }
  }
  return joinTexts(described, '; ');
}
