/** What can be said of a request before anything is read from the machine: bad input never starts WSL. */
import type { Failure } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProtocol, forwardTarget } from './canonical-request.js';
import { isWildcardAddress } from './endpoint.js';
import { failure, failureWith } from './failure.js';
import { isLoopbackIPv4, looksLikeIPv6, looksLikeName, parseIPv4 } from './ipv4.js';
import { looksLikePortRange, parsePortRange } from './port.js';

/** Everything that is wrong with the requests; empty where they can be planned. */
export function checkForwardRequests(requests: ForwardRequest[]): Failure[] {
  const failures: Failure[] = [];
  for (const request of requests) {
    for (const found of checkForwardRequest(request)) {
      failures.push(found);
    }
  }
  return failures;
}

/** Everything that is wrong with one request. */
export function checkForwardRequest(request: ForwardRequest): Failure[] {
  const failures: Failure[] = [];
  for (const text of request.listenPort) {
    const portFailure = checkPortText(text);
    if (portFailure !== undefined) {
      failures.push(portFailure);
    }
  }
  const connectPort = request.connectPort;
  if (connectPort !== undefined) {
    for (const found of checkConnectPort(request.listenPort, connectPort)) {
      failures.push(found);
    }
  }
  const listenFailure = checkAddress(request.listenAddress, 'ListenAddress');
  if (listenFailure !== undefined) {
    failures.push(listenFailure);
  }
  for (const found of checkTarget(request)) {
    failures.push(found);
  }
  return failures;
}

/** What is wrong with a port or a range; nothing where it is one. */
export function checkPortText(text: string): Failure | undefined {
  if (parsePortRange(text) !== undefined) {
    return undefined;
  }
  if (looksLikePortRange(text)) {
    return failure('PortRangeNotValid', text);
  }
  return failure('PortNotValid', text);
}

/** A connect port is as long as each listen port: `8000-8010` to one port would be a guess. */
function checkConnectPort(listenPort: string[], connectPort: string): Failure[] {
  const failures: Failure[] = [];
  const connectRange = parsePortRange(connectPort);
  if (connectRange === undefined) {
    const portFailure = checkPortText(connectPort);
    if (portFailure !== undefined) {
      failures.push(portFailure);
    }
    return failures;
  }
  for (const text of listenPort) {
    const listenRange = parsePortRange(text);
    if (listenRange !== undefined) {
      if (listenRange.last - listenRange.first !== connectRange.last - connectRange.first) {
        failures.push(failureWith('PortRangeMismatch', connectPort, text));
      }
    }
  }
  return failures;
}

/** What is wrong with where a request goes. */
function checkTarget(request: ForwardRequest): Failure[] {
  const failures: Failure[] = [];
  const target = forwardTarget(request.target, request.connectAddress);
  const connectAddress = request.connectAddress;
  if (connectAddress === undefined) {
    if (target === 'Address') {
      failures.push(failure('ConnectAddressMissing', 'Address'));
    }
  } else {
    const connectFailure = checkAddress(connectAddress, 'ConnectAddress');
    if (connectFailure !== undefined) {
      failures.push(connectFailure);
    } else if (connectAddress === '0.0.0.0') {
      // It stands for every address when listening, and for none when connecting.
      failures.push(failureWith('AddressNotValid', connectAddress, 'ConnectAddress'));
    }
    if (target === 'Loopback' && !isLoopbackIPv4(connectAddress)) {
      failures.push(failureWith('TargetConflict', connectAddress, 'Loopback'));
    }
  }
  if (target !== 'Guest' && canonicalProtocol(request.protocol) !== 'TCP') {
    failures.push(failure('ProtocolNotSupported', request.protocol));
  }
  const loopTarget = loopbackOf(request, target);
  if (loopTarget !== '') {
    if (isWildcardAddress(request.listenAddress) || isLoopbackIPv4(request.listenAddress)) {
      failures.push(failureWith('LoopbackTargetLoops', request.listenAddress, loopTarget));
    }
  }
  return failures;
}

/** What is wrong with an address that must be IPv4; nothing where it is. */
function checkAddress(address: string, parameter: string): Failure | undefined {
  if (parseIPv4(address) !== undefined) {
    return undefined;
  }
  if (looksLikeIPv6(address)) {
    return failureWith('AddressFamilyNotSupported', address, parameter);
  }
  if (looksLikeName(address)) {
    return failureWith('AddressIsName', address, parameter);
  }
  return failureWith('AddressNotValid', address, parameter);
}

/** The loopback address to which a request connects; empty where it does not. */
function loopbackOf(request: ForwardRequest, target: string): string {
  if (target === 'Loopback') {
    return '127.0.0.1';
  }
  const connectAddress = request.connectAddress;
  if (target === 'Address' && connectAddress !== undefined) {
    if (isLoopbackIPv4(connectAddress)) {
      return connectAddress;
    }
  }
  return '';
}
