/** A forward of a rule file as a request to the rules, with the defaults of the cmdlet. */
import type { ForwardRequest } from '../model/requests.js';
import type { RuleValue } from './check-section.js';
import type { SectionSchema } from './schema.js';

/** What `Add-WslPortForward` would be asked with these values. */
export function forwardRequest(values: Record<string, RuleValue>, schema: SectionSchema): ForwardRequest {
  const value = (key: string): unknown => values[key] ?? schema.properties[key]?.default;
  return {
    listenPort: value('listenPort') as string[],
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
