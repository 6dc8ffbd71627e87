/** What a forward of a rule file will be, in words. */
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProfiles, canonicalProtocol } from '../rules/canonical-request.js';
import { givenRemoteAddresses } from '../rules/remote-address.js';
import type { ForwardRoute } from '../rules/forward-route.js';
import { ruleFileRoute } from '../rules/rule-file-forward.js';

/** One line; `mode` is that of the file, or empty: the machine then decides how the forward is made. */
export function forwardPlan(request: ForwardRequest, mode: string): string {
  const route = mode === '' ? undefined : ruleFileRoute(request, mode);
  const ports = `${canonicalProtocol(request.protocol)} ${request.listenPort.join(', ')} on ${request.listenAddress}`;
  return `${ports} to ${destination(request, route)}, ${mechanism(route)}, ${letIn(request)}`;
}

function destination(request: ForwardRequest, route: ForwardRoute | undefined): string {
  const port = request.connectPort === undefined ? 'the same port' : `port ${request.connectPort}`;
  if (request.connectAddress !== undefined) return `${port} of ${request.connectAddress}`;
  if (request.target === 'Loopback') return `${port} of 127.0.0.1, where WSL relays it to the guest`;
  if (route?.connectAddress === '127.0.0.1') return `${port} of 127.0.0.1, which is the guest in this mode`;
  return `${port} of the guest`;
}

function mechanism(route: ForwardRoute | undefined): string {
  if (route === undefined) return 'in the way that the networking mode needs';
  return route.family === 'mirrored' ? 'through the Hyper-V firewall' : 'through the port proxy';
}

function letIn(request: ForwardRequest): string {
  const profiles = request.noFirewallRule ? [] : canonicalProfiles(request.firewallProfile);
  if (profiles.length === 0) return 'without a firewall rule';
  const networks = profiles.includes('Any') ? 'every network' : `${profiles.join(' and ')} networks`;
  return `let in from ${givenRemoteAddresses(request.remoteAddress).join(', ')} on ${networks}`;
}
