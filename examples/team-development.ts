// Development machines of a team: the servers of every project in WSL, reached from the office network.
import { defineRules } from 'wslnet';

/** Each project has ten ports for its web servers and ten for debuggers. */
const projects = { shop: 3000, billing: 3100 };

const databases = { postgres: 5432, redis: 6379 };

export default defineRules({
  machine: { networkingMode: 'nat' },
  forward: {
    'web-shop': { listenPort: range(projects.shop, 10) },
    'web-billing': { listenPort: range(projects.billing, 10) },
    // Debuggers run anything they are told to: no other computer gets there.
    'debug-shop': { listenPort: range(projects.shop + 50, 10), noFirewallRule: true },
    'debug-billing': { listenPort: range(projects.billing + 50, 10), noFirewallRule: true },
    databases: {
      listenPort: Object.values(databases),
      firewallProfile: 'Domain',
      remoteAddress: ['LocalSubnet', '10.8.0.0/24'],
    },
    // The mail catcher listens on its own port everywhere, and people expect the usual one.
    mail: { listenPort: 8025, connectPort: 1080, firewallProfile: ['Private', 'Domain'] },
  },
});

function range(first: number, count: number): string {
  return `${first}-${first + count - 1}`;
}
