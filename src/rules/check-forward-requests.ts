/** What can be said of a request before anything is read from the machine: bad input never starts WSL. */
import type { Failure } from '../model/plan.js';
import type { ForwardRequest } from '../model/requests.js';
import { sameWord, wantsLoopback } from './canonical-request.js';
import { isWildcardAddress } from './endpoint.js';
import { failure, failureWith } from './failure.js';
import { isLoopbackIPv4, looksLikeIPv6, parseIPv4 } from './ipv4.js';
import { looksLikePortRange, parsePort } from './port.js';

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
    if (parsePort(text) === undefined) {
      if (looksLikePortRange(text)) {
        failures.push(failure('PortRangeNotSupported', text));
      } else {
        failures.push(failure('PortNotValid', text));
      }
    }
  }
  if (!sameWord(request.protocol, 'TCP')) {
    failures.push(failure('ProtocolNotSupported', request.protocol));
  }
  const listenFailure = checkAddress(request.listenAddress, 'ListenAddress');
  if (listenFailure !== undefined) {
    failures.push(listenFailure);
  }
  const connectAddress = request.connectAddress;
  if (connectAddress !== undefined) {
    const connectFailure = checkAddress(connectAddress, 'ConnectAddress');
    if (connectFailure !== undefined) {
      failures.push(connectFailure);
    } else if (connectAddress === '0.0.0.0') {
      // It stands for every address when listening, and for none when connecting.
      failures.push(failureWith('AddressNotValid', connectAddress, 'ConnectAddress'));
    }
    const target = request.target;
    if (target !== undefined) {
      failures.push(failureWith('TargetConflict', connectAddress, target));
    }
  }
  if (loopsBack(request)) {
    failures.push(failureWith('LoopbackTargetLoops', request.listenAddress, loopTarget(request)));
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
  return failureWith('AddressNotValid', address, parameter);
}

/** The loopback address to which a request connects; empty where it does not. */
function loopTarget(request: ForwardRequest): string {
  const connectAddress = request.connectAddress;
  if (connectAddress !== undefined) {
    if (isLoopbackIPv4(connectAddress)) {
      return connectAddress;
    }
    return '';
  }
  return wantsLoopback(request.target) ? '127.0.0.1' : '';
}

/** Whether the forward would answer its own connections. */
function loopsBack(request: ForwardRequest): boolean {
  if (loopTarget(request) === '') {
    return false;
  }
  return isWildcardAddress(request.listenAddress) || isLoopbackIPv4(request.listenAddress);
}
