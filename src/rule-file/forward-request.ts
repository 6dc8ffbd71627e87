/** A forward of a rule file as a request to the rules, with the defaults of the cmdlet. */
import type { ForwardRequest } from '../model/requests.js';
import { forwardTarget } from '../rules/canonical-request.js';
import type { RuleValues } from './check-section.js';
import { sectionSchemas } from './schema.js';

/** What `Add-WslPortForward` would be asked with these values. */
export function forwardRequest(values: RuleValues): ForwardRequest {
  const { defaults } = sectionSchemas().forward;
  const value = (key: string): unknown => values[key] ?? defaults.get(key);
  return {
    listenPort: (value('listenPort') ?? []) as string[],
    connectPort: value('connectPort') as string | undefined,
    listenAddress: value('listenAddress') as string,
    connectAddress: value('connectAddress') as string | undefined,
    target: value('target') as string | undefined,
    distribution: value('distribution') as string | undefined,
    protocol: value('protocol') as string,
    firewallProfile: value('firewallProfile') as string[],
    remoteAddress: value('remoteAddress') as string[],
    noFirewallRule: value('noFirewallRule') === true,
    user: undefined,
    force: false,
  };
}

/**
 * The distribution to ask for the networking mode: that of the first forward into WSL, which Add-WslPortForward asks, too.
 * Nothing for the default one.
 */
export function askedDistribution(requests: readonly ForwardRequest[]): string | undefined {
  return requests.find(({ target, connectAddress }) => forwardTarget(target, connectAddress) !== 'Address')
    ?.distribution;
}
